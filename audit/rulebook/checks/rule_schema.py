"""What every rule says in YAML, whatever its kind."""

import string
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from audit.rulebook.packs.source import Strict

EVERY_FORM = "全部"
MESSAGE_WORDS = frozenset({"表", "行", "列", "主题", "句子", "应为", "实为", "相差", "单位", "可解释"})
Id = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}[a-z]?$")]
Text = Annotated[str, StringConstraints(min_length=1)]


def words_of(template: str) -> list[str]:
    """The {名称} of a message template."""
    return [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]


def _plain_fields(template: str) -> str:
    """Only {名称}: a message template must not reach into objects."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:
        raise ValueError("大括号 { } 没有成对") from None
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            raise ValueError(f"消息里只能写 {{名称}}，不能写 {{{name}}}")
    return template


Exact = Annotated[Decimal, BeforeValidator(str), Field(ge=0)]
Template = Annotated[str, AfterValidator(_plain_fields)]


Kinds = tuple[Literal["预算", "决算"], ...]
Calibers = tuple[Literal["部门", "单位"], ...]
Forms = tuple[str, ...] | Literal["全部"]
Examples = Annotated[tuple[Text, ...], Field(min_length=1)]


class Applies(Strict):
    """Which documents; years are inclusive."""

    kinds: Kinds = Field(default=(), description="预算、决算；不写就是都用")
    calibers: Calibers = Field(default=(), description="部门、单位；不写就是都用")
    regions: tuple[str, ...] = Field(default=(), description="地区，即 rules/forms 里表样的 variant；不写就是都用")
    first_year: int | None = Field(default=None, description="从这个财政年度起（含）")
    last_year: int | None = Field(default=None, description="到这个财政年度止（含）")


class RuleSchema(Strict):
    """`pass` and `fail`: small disclosures on which the rule must hold and must not; the test suite runs them.

    The descriptions are for people: editors show them through the JSON Schema made of these classes.
    """

    id: Id = Field(description="编号：一个大写字母、三位数字，可再加一个小写字母")
    kind: str = Field(default="等式", description="机制；不写就是 等式")
    title: Text = Field(description="名称：什么必须成立")
    title_en: Text = Field(description="英文名称")
    family: Text = Field(description="类别，见 rules/families")
    severity: Literal["error", "warning", "note"] = Field(description="不成立时的级别")
    why: Text = Field(description="为什么必须成立")
    forms: Forms = Field(default=(), description="规则所在的表，或 全部")
    applies: Applies = Field(default=Applies(), description="哪些文件适用；不写就是都适用")
    exceptions: str = Field(default="", description="已知的例外，写给人看")
    basis: str = Field(default="", description="法条或表样上的依据；不写就用类别的依据")
    message: Template = Field(
        default="", description="自己的句子，可用 {表} {行} {列} {应为} {实为} 等；不写则自动成句"
    )
    message_en: Template = Field(default="", description="自己的英文句子")
    truncation_is_note: bool = Field(default=False, description="差额用“截断而非四舍五入”就能解释时，只作提示")
    error_above: Exact | None = Field(
        default=None, description="差额（以元、1、个为单位）大于它就是错误，不论 severity"
    )
    told_by: tuple[Id, ...] = Field(default=(), description="这些规则已经报了同一处的，不再报")
    version: int = Field(default=1, description="规则的版本，改了含义就加一")
    passing: Examples = Field(alias="pass", description="应当通过的例子：极小的公开文本，单元格用 | 隔开")
    failing: Examples = Field(alias="fail", description="应当报出的例子，写法同上")
