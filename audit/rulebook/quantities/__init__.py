"""rules/quantities/*.yaml → QuantityKnowledge. Every fault is collected with file and line."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from audit.decimal_utils import parse_unit
from audit.model.figure import Dimension, Unit
from audit.model.knowledge.quantities import (
    BlockPattern,
    Counters,
    Labels,
    Naming,
    QuantityKnowledge,
    ReviewPattern,
    SentencePattern,
    SlotPattern,
    TargetPattern,
)
from audit.model.regex import Regex
from audit.rulebook.packs.expressions import compiled
from audit.rulebook.packs.source import Path, Source, Strict
from audit.rulebook.packs.words import sought
from audit.rulebook.quantities.schema import (
    BlockSpec,
    LabelSpec,
    NamingSpec,
    ReviewSpec,
    SentenceSpec,
    SlotSpec,
    TargetSpec,
    WordsSpec,
)

# White space between two digits (U+2003 in a passage): they may be one number that was torn.
_NUMBER = r"(?<!\d\u2003)-?\d[\d,]*(?:\.\d+)?(?!\d|\u2003\d)"
_WORDS = r"\d{1,5}|[一二两三四五六七八九十]{1,3}"  # 8个, 1120人, 十二个
_NUMERALS = {
    "值": f"(?P<值>{_NUMBER})",
    "数": _NUMBER,
    "几": f"(?P<值>{_WORDS})",
    "若干": f"(?:{_WORDS})",
    "元": "(?:[万亿千]元|元(?!/))",  # 300元/人 is a price
}  # of the slot, any other; the unit of either, where it is money
_NAMES = frozenset({"untitled"})  # texts of a table's specification that are names, no patterns
_ELSEWHERE = frozenset({"section"})  # of the words, what is no counter's


def load_quantities(sources: Iterable[Source]) -> tuple[QuantityKnowledge, list[str]]:
    """The knowledge of all files together, and every problem found in them. What a file holds is told by its keys."""
    parts: list[QuantityKnowledge] = []
    problems: list[str] = []
    for source in sources:
        parts.append(_read(source))
        problems += source.problems
    return _merged(parts), problems


def _merged(parts: Iterable[QuantityKnowledge]) -> QuantityKnowledge:
    """Sentences and blocks add up; of the rest a later file replaces an earlier one."""
    result = QuantityKnowledge()
    for part in parts:
        result = QuantityKnowledge(
            result.sentences + part.sentences,
            part.counters or result.counters,
            part.labels or result.labels,
            result.blocks + part.blocks,
            part.targets or result.targets,
            part.reviews or result.reviews,
            part.sections or result.sections,
        )
    return result


def _read(source: Source) -> QuantityKnowledge:
    if isinstance(source.data, list):
        return _entries(source)
    if isinstance(source.data, dict) and "量词" in source.data:
        return _words(source)
    if isinstance(source.data, dict) and "自评表" in source.data:
        return _reviews(source)
    return _targets(source)


def _entries(source: Source) -> QuantityKnowledge:
    sentences: list[SentencePattern] = []
    blocks: list[BlockPattern] = []
    for index, entry in enumerate(source.data):
        if isinstance(entry, dict) and "macros" in entry:
            source.read_macros(entry, index)
        elif isinstance(entry, dict) and "键" in entry:
            block = source.validate(BlockSpec, entry, (index,))
            blocks += [_block(source, (index,), block)] if block else []
        else:
            sentence = source.validate(SentenceSpec, entry, (index,))
            sentences += [_sentence(source, (index,), sentence)] if sentence else []
    return QuantityKnowledge(tuple(sentences), blocks=tuple(blocks))


def _sentence(source: Source, path: Path, spec: SentenceSpec) -> SentencePattern:
    slots = tuple(_slot(source, (*path, "槽", i), s) for i, s in enumerate(spec.slots))
    return SentencePattern(
        spec.id,
        spec.kind,
        _compiled(source, (*path, "标题"), spec.heading),
        sought(_compiled(source, (*path, "起"), spec.anchor)),
        slots,
        sought(_compiled(source, (*path, "句"), spec.within)) if spec.within else None,
        tuple(_sentence(source, (*path, "分项", i), s) for i, s in enumerate(spec.items)),
        tuple(spec.kinds),
        _compiled(source, (*path, "前无"), spec.unless) if spec.unless else None,
        spec.again,
    )


def _slot(source: Source, path: Path, spec: SlotSpec) -> SlotPattern:
    match = _compiled(source, path, spec.match)
    wanted = "名单" if spec.listed or spec.numbered or spec.each else "值"
    if wanted not in match.groupindex:
        source.complain(path, f"槽「{spec.slot}」：句式里没有命名组 {wanted}")
    unit = _unit(spec.unit)
    listed, each = (_compiled(source, path, text) if text else None for text in (spec.listed, spec.each))
    exact = spec.exact and unit.dimension is Dimension.COUNT
    return SlotPattern(spec.slot, match, unit, exact, listed, spec.numbered, each)


def _unit(name: str) -> Unit:
    """A money or ratio unit, else a word of measure that counts one by one."""
    return parse_unit(name) or Unit(name, Dimension.COUNT, Decimal(1))


def _words(source: Source) -> QuantityKnowledge:
    spec = source.validate(WordsSpec, source.data)
    if spec is None:
        return QuantityKnowledge()
    classes = {word: thing for thing, words in spec.classes.items() for word in words}
    things = {word: thing for thing, words in spec.things.items() for word in words}
    labels = _labels(source, spec.labels)
    return QuantityKnowledge(
        counters=Counters(
            classes=classes, things=things, naming=_naming(source, spec.naming), **_texts(source, spec, _ELSEWHERE)
        ),
        labels=labels,
        sections=_compiled(source, ("一级标题",), spec.section),
    )


def _labels(source: Source, spec: LabelSpec) -> Labels:
    stop, head = (_compiled(source, ("标签",), text) for text in (spec.stop, spec.head))
    return Labels(stop, dict(spec.alias), head, dict(spec.staff))


def _naming(source: Source, spec: NamingSpec) -> Naming:
    return Naming(**{key: _compiled(source, ("名单",), text) for key, text in spec.model_dump().items()})


def _block(source: Source, path: Path, spec: BlockSpec) -> BlockPattern:
    return BlockPattern(
        _compiled(source, (*path, "标题"), spec.heading),
        spec.form,
        spec.column,
        {printed: name for name, variants in spec.keys.items() for printed in variants},
        spec.numbering,
        _compiled(source, (*path, "不公开"), spec.withheld),
        _compiled(source, (*path, "整年"), spec.full_year),
        _compiled(source, (*path, "起止月"), spec.months),
    )


def _targets(source: Source) -> QuantityKnowledge:
    spec = source.validate(TargetSpec, source.data)
    if spec is None:
        return QuantityKnowledge()
    funds = tuple(_slot(source, ("资金", i), s) for i, s in enumerate(spec.funds))
    columns, tasks = _headers(source, "栏", spec.columns), _headers(source, "任务金额", spec.tasks)
    return QuantityKnowledge(
        targets=TargetPattern(
            forms=dict(spec.forms),
            funds=funds,
            comparators=dict(spec.comparators),
            markup=dict(spec.markup),
            columns=columns,
            tasks=tasks,
            untitled=spec.untitled,
            **_texts(source, spec, _NAMES),
        )
    )


def _reviews(source: Source) -> QuantityKnowledge:
    spec = source.validate(ReviewSpec, source.data)
    if spec is None:
        return QuantityKnowledge()
    return QuantityKnowledge(
        reviews=ReviewPattern(
            forms=dict(spec.forms),
            funds=_headers(source, "资金", spec.funds),
            scores=_headers(source, "指标", spec.scores),
            reached=_headers(source, "完成", spec.reached),
            comparators=dict(spec.comparators),
            untitled=spec.untitled,
            **_texts(source, spec, _NAMES),
        )
    )


def _headers(source: Source, key: str, headers: Mapping[str, str]) -> dict[str, Regex]:
    return {name: _compiled(source, (key, name), text) for name, text in headers.items()}


def _texts(source: Source, spec: Strict, other: frozenset[str]) -> dict[str, Regex]:
    """The patterns that stand by themselves, each at its own line; `other`: texts that are none."""
    fields = {key: field for key, field in type(spec).model_fields.items() if field.annotation is str}
    return {
        key: _compiled(source, (field.alias or key,), getattr(spec, key))
        for key, field in fields.items()
        if key not in other
    }


def _compiled(source: Source, path: Path, pattern: str) -> Regex:
    return compiled(source, path, pattern, {**_NUMERALS, **source.macros})
