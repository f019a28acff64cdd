"""YAML with line numbers: every fault of a rule pack is reported with file and line, all at once.

PyYAML's safe loader is the only way in: no tags, no anchors that blow up, no duplicate keys.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.rulebook.packs.faults import told

_MAX_BYTES = 2_000_000
_UNPRINTABLE = Regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NO_COLON = "could not find expected ':'"
_HINTS = {
    _NO_COLON: "（键后面要有半角冒号，冒号后面空一格）",
    "tab character": "（缩进要用空格，不能用制表符）",
    "that cannot start any token": "（缩进不能用制表符，@、`、% 开头的文字要加引号）",
    "mapping values are not allowed": "（缩进没有对齐，或者文字里有冒号而没有加引号）",
    "another document": "（一个文件只写一份，不用 ---）",
    "nesting depth": "（嵌套太深）",
    "did not find expected": "（缩进没有对齐，或者括号、引号没有成对）",
}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Model = TypeVar("Model", bound=BaseModel)
Path = tuple[str | int, ...]


class Strict(BaseModel):
    """Base of every rule-file schema: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class MacroSpec(Strict):
    """An entry of a list of rules or sentences that names expressions for the entries after it."""

    macros: Mapping[str, str]


@mutable
class Source:
    """One YAML file: plain data, and the line each part of it stands on."""

    name: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    macros: dict[str, str] = field(default_factory=dict)  # what {名} stands for in its expressions

    def at(self, path: Path) -> str:
        """`file:line` of the nearest known ancestor of `path`."""
        while path not in self.lines and path:
            path = path[:-1]
        return f"{self.name}:{self.lines.get(path, 1)}"

    def complain(self, path: Path, message: str) -> None:
        self.problems.append(f"{self.at(path)}: {message}")

    def read_macros(self, entry: Any, index: int) -> None:
        """The macros of the entry are known from now on."""
        told = self.validate(MacroSpec, entry, (index,))
        self.macros |= told.macros if told else {}

    def validate(self, model: type[Model], data: Any, path: Path = ()) -> Model | None:
        """`data` as a `model`, or None with every fault noted in `problems`."""
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                self.complain(path + tuple(fault["loc"]), told(fault, model))
            return None


def read_source(name: str, text: str) -> Source:
    """Parses one YAML text; faults of syntax land in `problems`."""
    source = Source(name)
    if len(text) > _MAX_BYTES:
        source.problems.append(f"{name}:1: 规则文件不能大于 {_MAX_BYTES} 字节")
        return source
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        source.problems.append(_no_yaml(name, text, error))
        return source
    source.data = _plain(node, (), source, set()) if node is not None else None
    return source


def _no_yaml(name: str, text: str, error: yaml.YAMLError) -> str:
    """Where, what the parser says, and what people mostly did there. A key without its colon is noticed a line late."""
    if isinstance(error, yaml.reader.ReaderError):
        found = _UNPRINTABLE.search(text)
        line, code = (text.count("\n", 0, found.start()) + 1, ord(found[0])) if found else (1, 0)
        return f"{name}:{line}: 不是 YAML：有看不见的控制字符（U+{code:04X}），请删去"
    said = str(getattr(error, "problem", error))
    late = _NO_COLON in said and getattr(error, "context_mark", None)
    mark = late or getattr(error, "problem_mark", None)
    hint = next((hint for part, hint in _HINTS.items() if part in said), "")
    return f"{name}:{mark.line + 1 if mark else 1}: 不是 YAML：{said}{hint}"


def _plain(node: yaml.Node, path: Path, source: Source, seen: set[int]) -> Any:
    source.lines[path] = node.start_mark.line + 1
    if id(node) in seen:
        source.complain(path, "规则文件里不能用 YAML 的别名（*）")
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, source, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(n, (*path, i), source, seen) for i, n in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, path: Path, source: Source, seen: set[int]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            source.complain((*path, key), f"「{key}」写了两遍")
        result[key] = _plain(value_node, (*path, key), source, seen)
        source.lines[(*path, key)] = key_node.start_mark.line + 1
    return result


def _scalar(node: yaml.Node) -> Any:
    """Numbers stay text unless they are whole: a rule file must never make a float of a figure."""
    value = node.value
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    if not plain or not node.tag.endswith((":int", ":bool", ":null")):
        return value
    try:
        return yaml.safe_load(value) if value else None
    except ValueError:  # more digits than Python makes a number of
        return value
