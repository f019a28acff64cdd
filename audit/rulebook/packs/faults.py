"""What pydantic finds wrong with a part of a rule file, in words that say what to write instead."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Loc = tuple[str | int, ...]

_WANTED = {
    "string_type": "要写文字",
    "int_type": "要写整数",
    "int_parsing": "要写整数",
    "int_from_float": "要写整数",
    "bool_type": "要写 true 或 false",
    "bool_parsing": "要写 true 或 false",
    "decimal_parsing": "要写数",
    "tuple_type": "要写成列表",
    "list_type": "要写成列表",
    "dict_type": "要写成 键: 值",
    "model_type": "要写成 键: 值",
    "model_attributes_type": "要写成 键: 值",
    "string_too_short": "不能空着",
}


def told(fault: Mapping[str, Any], model: type[BaseModel]) -> str:
    """One line on a fault of pydantic's `errors()`: which key of `model`, and what belongs there."""
    loc: Loc = tuple(step for step in fault["loc"] if not _names_a_type(step))
    where = ".".join(map(str, loc))
    home, field = _field_at(model, loc)
    match fault["type"]:
        case "extra_forbidden":
            return f"没有名为「{where}」的键{alike(str(loc[-1]), _keys(home))}"
        case "missing":
            return f"缺少「{where}」{_meaning(field)}"
        case "literal_error":
            return f"{where}：只能写 {_choices(fault['ctx']['expected'])}"
        case "string_pattern_mismatch":
            return f"{where}：「{fault['input']}」不合写法{_meaning(field)}"
        case "too_short" | "too_long" as kind:
            least, many = ("至少", "min_length") if kind == "too_short" else ("至多", "max_length")
            return f"{where}：{least}要写 {fault['ctx'][many]} 个{_meaning(field)}"
        case "greater_than_equal" | "less_than_equal" as kind:
            than, bound = ("小", "ge") if kind == "greater_than_equal" else ("大", "le")
            return f"{where}：不能{than}于 {fault['ctx'][bound]}{_meaning(field)}"
        case "value_error":
            return f"{where}：{fault['ctx']['error']}"
        case kind:
            said = _WANTED.get(kind, fault["msg"])
            return f"{where}：{said}" if where else said


def alike(name: str, known: Iterable[str]) -> str:
    """`，是否「…」？` with the one of `known` that `name` was perhaps meant to be; empty where none is near."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return f"，是否「{close[0]}」？" if close else ""


def _names_a_type(step: str | int) -> bool:
    """Where a key may hold this or that, pydantic puts which one it tried into the path: `tuple[str, ...]`."""
    return isinstance(step, str) and "[" in step


def _choices(expected: str) -> str:
    """Pydantic's `'a', 'b' or 'c'`."""
    return "、".join(filter(None, expected.replace(" or ", ", ").replace("'", "").split(", ")))


def _meaning(field: FieldInfo | None) -> str:
    return f"（{field.description}）" if field and field.description else ""


def _keys(model: type[BaseModel] | None) -> list[str]:
    return [info.alias or name for name, info in model.model_fields.items()] if model else []


def _field_at(model: type[BaseModel], loc: Loc) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model in whose keys the last step of `loc` is looked up, and that key, if there is one."""
    home: type[BaseModel] | None = model
    field: FieldInfo | None = None
    for step in (step for step in loc if isinstance(step, str)):
        if field is not None:
            home = next(_models(field.annotation), None)
        field = _named(home, step)
    return home, field


def _named(model: type[BaseModel] | None, key: str) -> FieldInfo | None:
    fields = model.model_fields.items() if model else ()
    return next((info for name, info in fields if key in {name, info.alias}), None)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in an annotation, at whatever depth (tuple[Column, ...] | None)."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
