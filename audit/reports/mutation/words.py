"""The words of the report on planted errors, once per language."""

from collections.abc import Mapping

from audit.model.mutation import Operator, Part
from audit.model.record import record
from audit.reports.style import Language


@record
class MutationWords:
    """Templates take the named values that stand in their braces. `names`: parts and operators."""

    by_part: str
    by_operator: str
    by_group: str
    by_rule: str
    silent: str
    untried: str
    idle: str
    unnoticed: str
    let_pass: str
    unwatched: str
    planted: str
    left_out: str
    no_numerals: str
    unrecognised: str
    elsewhere: str
    names: Mapping[str, str]


_ZH = MutationWords(
    by_part="按所在",
    by_operator="按错法",
    by_group="按表和章节",
    by_rule="按规则（规则核对的数字出错时，由它发现的份额）",
    silent="核对过数字，但没有发现任何错误的规则",
    untried="只看用语和名称、没有植入过这类错误的规则",
    idle="在这份文件里没有做成检验的规则",
    unnoticed="错了也没有人发现的数字 {count} 个",
    let_pass="核对过，但放过了",  # noqa: S106 - words for a reader
    unwatched="没有任何检验用到它",
    planted="植入  {figures} 个数字，错误 {trials} 处（种子 {seed}，每个数字至多 {per_figure} 种错法），以下只计超出舍入的 {counted} 处",
    left_out="未计  ",
    no_numerals="不写成数字的 {count} 个",
    unrecognised="没有认出的 {count} 个（它们错了不会被发现）",
    elsewhere="  另有 {count} 处有新发现，但没有指到它",
    names={},
)

_EN = MutationWords(
    by_part="By place",
    by_operator="By kind of error",
    by_group="By table and section",
    by_rule="By rule (share of the errors in figures it checks that it told of)",
    silent="Rules that checked figures and told of no error",
    untried="Rules of words and names only, for which no error was planted",
    idle="Rules that made no check in this file",
    unnoticed="figures of which nobody would notice an error: {count}",
    let_pass="checked, but let pass",  # noqa: S106 - words for a reader
    unwatched="no check uses it",
    planted="planted  {figures} figures, {trials} errors (seed {seed}, at most {per_figure} kinds per figure); counted below are the {counted} beyond rounding",
    left_out="not counted  ",
    no_numerals="{count} that are not written as numbers",
    unrecognised="{count} that were not recognised (errors in them would not be noticed)",
    elsewhere="  {count} more have new findings that do not cite it",
    names={
        Part.TABLE: "figures in tables",
        Part.ROW: "whole rows of tables",
        Part.PROSE: "amounts and percentages in prose",
        Part.COUNT: "counts and performance indicators",
        Part.WORD: "what the prose says in words",
        Operator.DIGIT: "digit changed",
        Operator.SWAP: "digits swapped",
        Operator.TIMES_TEN: "×10",
        Operator.TENTH: "÷10",
        Operator.WRONG_UNIT: "yuan for 10,000 yuan",
        Operator.SIGN: "sign",
        Operator.LAST_PLACE: "last place",
        Operator.LAST_YEAR: "last year's figure",
        Operator.DROPPED_ROW: "row left out",
        Operator.DIRECTION: "direction word",
        Operator.COMPARISON: "comparing word",
        Operator.LEFT_OUT_NAME: "name left out of a list",
        Operator.SIBLING_NAME: "name of another account",
        Operator.WRONG_YEAR: "year compared with",
        Operator.LOST_PERCENT: "% sign left out",
        Operator.DENIED: "said not to be planned",
    },
)

_WORDS = {Language.ZH: _ZH, Language.EN: _EN}


def mutation_words(language: Language) -> MutationWords:
    """The words of a report on planted errors."""
    return _WORDS[language]
