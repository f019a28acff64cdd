"""Records: what `@dataclass(frozen=True, slots=True)` makes, made in a twentieth of the time; and mutable ones.

The standard decorator compiles six functions for every class, and an audit loads a hundred and fifty classes: that took
half as long as reading a document of 35 pages, and the module that does it a good part more. Here nothing is compiled
but what makes them, once for each number of fields; to compare, to hash, to show and to refuse any change are one function for
all. Whoever asks with the means of dataclasses (`fields`, `replace`) is answered as by one.
"""

from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type)
Made = TypeVar("Made")

_NONE: Any = type("_NONE", (), {"__repr__": lambda _: "<its own>"})()  # no default, or one that is made for each


class _Field:
    """What a class says of one of its fields; `init`: whether its value is given when one is made."""

    __slots__ = ("compare", "default", "factory", "init")

    def __init__(self, default: Any, factory: Any = _NONE) -> None:
        self.default = default
        self.factory = factory
        self.init = self.compare = True


_PLAIN = _Field(_NONE)  # one of which nothing is said, as of most


def field(*, default: Any = _NONE, default_factory: Any = _NONE, init: bool = True, compare: bool = True) -> Any:
    """As that of dataclasses; one that is not given when a record is made is set by its __post_init__."""
    said = _Field(default, default_factory)
    said.init, said.compare = init, compare
    return said


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: Class) -> Class:
    """A class of values: told apart by their fields, never changed. A __hash__ of its own is kept."""
    own = cls.__dict__.get("__hash__") or _hashed
    result: Class = _slotted(cls, __hash__=own, **_NEVER_CHANGED)
    return result


@dataclass_transform(field_specifiers=(field,))
def mutable(cls: Class) -> Class:
    """A class of what is filled bit by bit: told apart by its fields, but no key of anything."""
    result: Class = _slotted(cls, __hash__=None)
    return result


def replace(one: Made, **changes: Any) -> Made:
    """A record like that one, but for these fields."""
    names: tuple[str, ...] = one.__match_args__  # type: ignore[attr-defined]  # every record has them
    values = list(one.__given__(one))  # type: ignore[attr-defined]  # the same
    try:
        for name, value in changes.items():
            values[names.index(name)] = value
    except ValueError:
        strange = ", ".join(changes.keys() - set(names))
        raise TypeError(f"{type(one).__qualname__} has no {strange} to be replaced") from None
    return type(one)(*values)


def _slotted(cls: Any, **special: Any) -> Any:
    """The class once more, its fields in the slots of an open one. What fields a class inherits is not looked at: none
    may. (Everything that it has is there when it is made: to change a class takes longer.)"""
    if any(hasattr(base, "__compared__") for base in cls.__mro__[1:]):
        raise TypeError(f"{cls.__name__}: a record made of another needs no decorator, and has no fields of its own")
    inside = dict(cls.__dict__)
    told = {name: _field(inside.pop(name, _NONE)) for name in cls.__annotations__}
    for name in ("__dict__", "__weakref__"):
        inside.pop(name, None)
    given = {name: each for name, each in told.items() if each.init}
    shape = _shape(len(told))
    inside["__doc__"] = cls.__doc__ or cls.__name__
    inside["__slots__"] = ()
    inside["__match_args__"] = tuple(given)
    inside["__dataclass_fields__"] = _AsDataclass(told)
    inside["__given__"] = _tuple_getter(inside["__match_args__"])
    inside["__open__"] = shape.open
    inside["__compared__"] = _getter([name for name, each in told.items() if each.compare])
    maker = _maker(shape, given, frozen="__setattr__" in special, checked="__post_init__" in inside)
    maker.__module__, maker.__qualname__ = cls.__module__, f"{cls.__qualname__}.{maker.__name__}"  # pickled by its name
    inside[maker.__name__] = maker
    inside |= {"__eq__": _equal, "__repr__": _shown, "__qualname__": cls.__qualname__, **special}
    inside |= zip([*given, *(name for name in told if name not in given)], shape.slots, strict=True)
    bases = tuple(base for base in cls.__bases__ if base is not object)
    return type(cls)(cls.__name__, (*bases, shape.open), inside)


def _field(default: Any) -> _Field:
    if default is _NONE:
        return _PLAIN
    if type(default).__module__ == "dataclasses":
        raise TypeError("a field of a record is told by audit.model.record.field")
    return default if isinstance(default, _Field) else _Field(default)


class _Shape:
    """What records of as many fields share: the `open` class, which everything may be set of and which a record is until
    it is made (to get past what refuses changes, for every field, would take three times as long)."""

    __slots__ = ("open", "slots")

    def __init__(self, count: int) -> None:
        names = [f"f{n}" for n in range(count)]
        self.open = type(f"Open{count}", (), {"__slots__": names})
        self.slots = [getattr(self.open, name) for name in names]


_SHAPES: dict[int, _Shape] = {}
# Each compiled once, if no earlier run has: to compile one takes as long as to read the page of a document.
MAKERS: dict[tuple[int, bool, bool, bool], CodeType] = {}


def _shape(count: int) -> _Shape:
    if count not in _SHAPES:
        _SHAPES[count] = _Shape(count)
    return _SHAPES[count]


def _maker(shape: _Shape, given: dict[str, _Field], *, frozen: bool, checked: bool) -> FunctionType:
    """The __new__ of a record with these fields, or the __init__ of what may change, with their names."""
    made_anew = any(each.factory is not _NONE for each in given.values())
    kind = len(given), frozen, made_anew, checked
    if kind not in MAKERS:
        MAKERS[kind] = _compiled(*kind)
    names = ("cls", *given, "self") if frozen else ("self", *given)
    scope: dict[str, Any] = {"open": shape.open, "none": _NONE}
    if made_anew:
        scope |= {f"make{number}": each.factory for number, each in enumerate(given.values())}
    optional = [each for each in given.values() if each.default is not _NONE or each.factory is not _NONE]
    code = MAKERS[kind].replace(co_varnames=names)
    return FunctionType(code, scope, code.co_name, tuple([each.default for each in optional]))


def _compiled(count: int, frozen: bool, made_anew: bool, checked: bool) -> CodeType:  # noqa: FBT001 - parts of the kind
    value = "make{n}() if _{n} is none else _{n}" if made_anew else "_{n}"
    lines = [f"self.f{n} = {value.format(n=n)}" for n in range(count)]
    check = ["self.__post_init__()"] if checked else []
    name, first = ("__new__", "cls") if frozen else ("__init__", "self")
    body = ["self = open()", *lines, "self.__class__ = cls", *check, "return self"] if frozen else [*lines, *check]
    parameters = ", ".join([first, *(f"_{n}" for n in range(count))])
    scope: dict[str, Any] = {}
    exec(f"def {name}({parameters}):\n " + "\n ".join(body or ["pass"]), scope)  # noqa: S102 - of numbers, and of nothing else
    code: CodeType = scope[name].__code__
    return code


def _inherited(cls: Any) -> None:
    """A class made of a record may hold more than the record, and is no open one before it is made."""
    cls.__new__ = _made_of_another


def _made_of_another(cls: Any, *values: Any, **named: Any) -> Any:
    base = next(each for each in cls.__mro__ if "__open__" in each.__dict__)
    plain, self = base(*values, **named), object.__new__(cls)
    for name in base.__open__.__slots__:
        slot = getattr(base.__open__, name)
        slot.__set__(self, slot.__get__(plain))
    return self


class _AsDataclass:
    """The fields as dataclasses tell them, worked out for whoever asks."""

    __slots__ = ("_told",)

    def __init__(self, told: dict[str, _Field]) -> None:
        self._told = told

    def __get__(self, _: object, cls: type) -> Any:
        import dataclasses  # noqa: PLC0415 - an audit does not ask

        def standard(each: _Field) -> Any:
            given = {"default": each.default, "default_factory": each.factory}
            kept = {name: value for name, value in given.items() if value is not _NONE}
            return dataclasses.field(**kept, init=each.init, compare=each.compare)

        told = [(name, Any, standard(each)) for name, each in self._told.items()]
        made: Any = dataclasses.make_dataclass(cls.__name__, told)
        return made.__dataclass_fields__


def _tuple_getter(names: tuple[str, ...]) -> Any:
    if len(names) > 1:
        return attrgetter(*names)  # no method of the class as it is; to make it static takes longer than it does
    return staticmethod(lambda one: tuple(getattr(one, name) for name in names))


def _getter(names: list[str]) -> Any:
    return attrgetter(*names) if names else staticmethod(lambda _: ())


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__compared__(self) == self.__compared__(other)


def _hashed(self: Any) -> int:
    return hash(self.__compared__(self))


def _shown(self: Any) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({values})"


def _parts(self: Any) -> tuple[Any, tuple[Any, ...]]:
    """Copied and pickled by what it is made of. (To make one by its __new__ and not by its class saves a tenth of the
    time that a rule book takes to load.)"""
    kind = type(self)
    return kind.__new__, (kind, *self.__given__(self))


def _refuse(self: Any, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - nobody who works well asks for it

    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__qualname__}")


_NEVER_CHANGED = {
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _parts,
    "__init_subclass__": classmethod(_inherited),
}
