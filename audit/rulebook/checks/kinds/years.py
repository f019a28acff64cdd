"""kind 年度: no year is left over from last year's disclosure."""

from collections.abc import Iterator

from audit.model.knowledge.bodies.prose import Dated, Years
from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary

KIND = "年度"
WORDS = frozenset({"写的年度", "应为年度", "文字"})
_TOLD = {
    Dated.TITLE: "表题（目录里的也是）写的年度是这份公开的年度",
    Dated.HEADING: "封面、各部分、各节的标题写的年度是这份公开的年度",
    Dated.BASE: "与上年比的，写的是上一年",
    Dated.OWN: "说明里写的收入、支出、三公等，写的年度是这份公开的年度",
    Dated.ASSETS: "资产统计的截止日期，决算在本年，预算在上一年（或本年一、二月）",
    Dated.PERIOD: "项目的实施周期包括本年",
    Dated.SIGNED: "落款的日期，预算不早于上一年十月，决算在本年以后",
    Dated.DONE: "绩效目标表写的完成时间，不早于本年",
    Dated.REASON: "增减的原因里比的是本年与上年，说的不是以后的年度",
    Dated.COLUMN: "表头写的年度，本年的是这份公开的年度，上年的是它的上一年",
    Dated.COVER: "题目写的年度，不与正文各处写的都不同",
    Dated.NOTE: "空白的表下面的注，写的年度是这份公开的年度",
}


class Schema(RuleSchema):
    """`of`: what says which year it is of."""

    of: Dated


def compile_body(spec: Schema, names: Vocabulary) -> Years:  # noqa: ARG001 - the face of every kind
    return Years(spec.of)


def tell(body: Years) -> Iterator[Line]:
    yield "检查", _TOLD[body.of]
