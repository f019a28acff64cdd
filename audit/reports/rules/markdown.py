"""The rules as Markdown pages: an index, and a page for every family with all that its rules say of themselves."""

from collections.abc import Iterator, Mapping, Sequence

from audit.model.knowledge.rules import Family, Rule, RuleBook
from audit.reports.media.harmless import in_markdown
from audit.reports.rules.text import SEVERITY, lines

INDEX = "README.md"
_VERBATIM = frozenset({"公式", "检查", "条件"})  # what would suffer from being taken for markup


def pages(rulebook: RuleBook) -> Mapping[str, str]:
    """File name → text, the index first."""
    families = _families(rulebook)
    made = {INDEX: _page(_index(rulebook, families))}
    return made | {f"{family.name}.md": _page(_family(family, rulebook)) for family in families}


def _families(rulebook: RuleBook) -> list[Family]:
    """In the order of their files; those that no file describes come last."""
    known = {family.name: family for family in rulebook.families}
    used = dict.fromkeys(rule.family for rule in rulebook.rules)
    described = [family for family in rulebook.families if family.name in used]
    return described + [Family(name, "") for name in used if name not in known]


def _page(parts: Iterator[str]) -> str:
    return "\n".join(parts) + "\n"


def _index(rulebook: RuleBook, families: Sequence[Family]) -> Iterator[str]:
    yield "# 规则"
    yield ""
    yield "由 `docs/make_rules.py` 从 `rules/` 生成，请勿手改。一条规则的说明也可以用 `gouji explain 编号` 查看。"
    for family in families:
        members = _members(rulebook, family)
        yield from ("", f"## [{in_markdown(family.name)}](<{family.name}.md>)", "")
        yield from filter(None, [in_markdown(family.about)])
        yield from ("", "| 编号 | 级别 | 名称 |", "|---|---|---|")
        for rule in members:
            link = f"[{rule.id}](<{family.name}.md#{rule.id.lower()}>)"
            yield f"| {link} | {SEVERITY[rule.severity]} | {in_markdown(rule.title)} |"


def _family(family: Family, rulebook: RuleBook) -> Iterator[str]:
    yield f"# {in_markdown(family.name)}"
    if family.about:
        yield from ("", in_markdown(family.about))
    if family.basis:
        yield from ("", f"依据：{in_markdown(family.basis)}")
    for rule in _members(rulebook, family):
        yield from _rule(rule, rulebook, family)


def _rule(rule: Rule, rulebook: RuleBook, family: Family) -> Iterator[str]:
    file = rule.source.rpartition(":")[0]
    yield from ("", f"## {rule.id}", "", f"**{in_markdown(rule.title)}**（{SEVERITY[rule.severity]}）", "")
    for label, text in lines(rule, rulebook):
        if (label, text) != ("依据", family.basis):  # said once, at the head of the page
            yield f"- {label}：{_code(text) if label in _VERBATIM else in_markdown(text)}"
    yield f"- 出处：[{file}](<../../{file}>)"
    for heading, examples in (("通过的例子", rule.lesson.passing), ("报出的例子", rule.lesson.failing)):
        yield from ("", f"<details><summary>{heading}</summary>", "", "```text")
        yield examples[0].rstrip("\n")
        yield from ("```", "", "</details>")


def _members(rulebook: RuleBook, family: Family) -> list[Rule]:
    return [rule for rule in rulebook.rules if rule.family == family.name]


def _code(text: str) -> str:
    """A code span, with a fence longer than any run of backquotes inside."""
    fence = "`" if "`" not in text else "``"
    return f"{fence}{text}{fence}"
