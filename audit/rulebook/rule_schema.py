"""What every rule says in YAML, whatever its kind."""

import string
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from audit.rulebook.source import Strict

EVERY_FORM = "全部"
MESSAGE_WORDS = frozenset({"表", "行", "列", "主题", "句子", "应为", "实为", "相差", "单位", "可解释"})
Id = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}[a-z]?$")]
Text = Annotated[str, StringConstraints(min_length=1)]


def words_of(template: str) -> list[str]:
    """The {名称} of a message template."""
    return [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]


def _plain_fields(template: str) -> str:
    """Only {名称}: a message template must not reach into objects."""
    for _, name, spec, conversion in string.Formatter().parse(template):
        if name is not None and (not name.isidentifier() or spec or conversion):
            raise ValueError(f"only plain {{名称}} is allowed in a message, not {{{name}}}")
    return template


Exact = Annotated[Decimal, BeforeValidator(str), Field(ge=0)]
Template = Annotated[str, AfterValidator(_plain_fields)]


class Applies(Strict):
    """Which documents; years are inclusive."""

    kinds: tuple[Literal["预算", "决算"], ...] = ()
    calibers: tuple[Literal["部门", "单位"], ...] = ()
    regions: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None


class RuleSchema(Strict):
    """`pass` and `fail`: small disclosures on which the rule must hold and must not; the test suite runs them."""

    id: Id
    kind: str = "等式"
    title: Text
    title_en: Text
    family: Text
    severity: Literal["error", "warning", "note"]
    why: Text
    forms: tuple[str, ...] | Literal["全部"] = ()
    applies: Applies = Applies()
    exceptions: str = ""
    message: Template = ""
    message_en: Template = ""
    truncation_is_note: bool = False
    error_above: Exact | None = None
    version: int = 1
    passing: Annotated[tuple[Text, ...], Field(alias="pass", min_length=1)]
    failing: Annotated[tuple[Text, ...], Field(alias="fail", min_length=1)]
