"""A rule in words: what `gouji explain` and the generated pages say of it, line by line, without any layout."""

from collections.abc import Iterator
from typing import Any

from audit.model import bodies
from audit.model.formula import LEVELS, Cell
from audit.model.report import Severity
from audit.model.rules import Rule, RuleBook

Line = tuple[str, str]  # label, text

SEVERITY = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}
_LEVEL_NAMES = {0: "合计行", **{level: f"{name.removeprefix('各')}级" for name, level in LEVELS.items()}}
_EACH = {
    "行": "表里的每一行",
    "列": "每个数值列",
    "构成列": "表样写明由哪些列构成的列，每行一次",
    "构成行": "表样写明由哪些行构成的行，每列一次",
    "其中行": "表样写明属于哪一行的行，每列一次",
    "上级科目": "有下级的科目，每列一次",
    "对应列": "表样写明与另一张表对应的列",
    "陈述": "说明里的每条陈述",
    "同量陈述": "说同一个量的各条陈述，依次与第一条比",
}


def lines(rule: Rule, rulebook: RuleBook) -> Iterator[Line]:
    """Everything the rule says of itself, except its title, its severity and its examples."""
    yield "为什么", rule.why
    yield from _body(rule.body)
    yield from _leniency(rule)
    yield "适用", applies(rule)
    if rule.exceptions:
        yield "例外", rule.exceptions
    if basis := rulebook.basis(rule):
        yield "依据", basis


def applies(rule: Rule) -> str:
    """Which tables and documents, in one line; `全部` where nothing limits the rule."""
    parts = [
        "、".join(f"《{form}》" for form in forms(rule)),
        "、".join(rule.kinds),
        "、".join(rule.calibers),
        "、".join(rule.regions),
        _years(rule),
        "要有上年的文件（--prior）" if rule.needs_prior else "",
    ]
    return "；".join(filter(None, parts)) or "全部"


def forms(rule: Rule) -> tuple[str, ...]:
    """The tables the rule stands on, or else those that its formula or its list of names looks into."""
    nodes = rule.formula.nodes() if rule.formula else ()
    named = [node.form for node in nodes if isinstance(node, Cell) and node.form]
    listed = [rule.body.rows.form or ""] if isinstance(rule.body, bodies.Roster) else []
    return rule.forms or tuple(dict.fromkeys([*named, *listed]))


def _years(rule: Rule) -> str:
    match rule.first_year, rule.last_year:
        case None, None:
            return ""
        case first, None:
            return f"{first} 年起"
        case None, last:
            return f"{last} 年止"
        case first, last:
            return f"{first} 年" if first == last else f"{first} 至 {last} 年"


def _body(body: Any) -> Iterator[Line]:
    """What the mechanism looks at; every kind of rule says it in its own words."""
    match body:
        case bodies.Equation():
            yield from _equation(body)
        case bodies.Wording():
            yield from _wording(body)
        case bodies.Roster():
            fault = "里有数的行，说明都列出了" if body.missing else "里有说明列出的每个名称"
            yield "检查", f"《{body.rows.form}》{fault}"
            yield from _statements(body.statements)
        case bodies.Mode():
            allowed = "、".join(f"{value:f}" for value in body.allowed)
            yield "检查", f"每条陈述各项「{body.slot}」之和是 {allowed} 之一，整份文件一致"
            yield from _statements(body.statements)
        case bodies.SameWords():
            yield "检查", f"「{body.words[0]}」与「{body.words[1]}」是同一个名称"
            yield from _statements(body.statements)
        case bodies.Ordinals():
            yield "检查", "表上印的行次逐行加一"
        case bodies.AccountNames():
            yield "检查", "同一科目编码在各表里的名称相同，截短不算不同"
        case bodies.EmptyTable():
            yield "检查", f"注里有{_quoted(body.words)}的表，没有不为零的数"
        case bodies.NoteSubject():
            yield "检查", f"表注说到{_quoted(body.others)}时，也说到{_quoted(body.own)}"


def _equation(body: bodies.Equation) -> Iterator[Line]:
    yield "公式", body.formula.text
    if body.each in _EACH:
        yield "逐项", _EACH[body.each]
    if body.when:
        yield "条件", f"{body.when.text} 时才检查"
    rows = body.rows
    limits = [
        "、".join(_LEVEL_NAMES[level] for level in rows.levels if level in _LEVEL_NAMES),
        f"行{_quoted(rows.rows)}" if rows.rows else "",
        f"栏目{_quoted(rows.blocks)}" if rows.blocks else "",
        f"列{_quoted(rows.columns)}" if rows.columns else "",
    ]
    if any(limits):
        yield "范围", "；".join(filter(None, limits))
    yield from _statements(body.statements)
    if body.same:
        yield "同一件事", f"{_quoted(body.same)}相同的陈述"


def _wording(body: bodies.Wording) -> Iterator[Line]:
    for verb, pattern in (("不得含", body.forbidden), ("必须含", body.required)):
        if pattern is not None:
            yield "检查", f"陈述的「{body.slot}」{verb} {pattern.pattern}"
    if body.when:
        yield "条件", f"{body.when.text} 时才检查"
    yield from _statements(body.statements)


def _statements(chosen: bodies.StatementFilter) -> Iterator[Line]:
    limits = [
        f"{name}{_quoted(values)}"
        for name, values in (
            ("种类", chosen.kinds),
            ("量", chosen.quantities),
            ("句式", chosen.patterns),
            ("所在部分", chosen.sections),
            *((slot, words) for slot, words in chosen.words.items()),
            ("没有", chosen.without),
        )
        if values
    ]
    if limits:
        yield "陈述", "；".join(limits)


def _leniency(rule: Rule) -> Iterator[Line]:
    notes = [
        "截断而非四舍五入能解释的，只作提示" if rule.truncation_is_note else "",
        f"相差超过 {rule.error_above:f}（以元、1、个计）的，作为错误" if rule.error_above is not None else "",
        "两边各自四舍五入，差一个末位是尾差" if getattr(rule.body, "independent", False) else "",
    ]
    if any(notes):
        yield "尾差", "；".join(filter(None, notes))


def _quoted(words: tuple[str, ...]) -> str:
    return "、".join(f"「{word}」" for word in words)
