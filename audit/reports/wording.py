"""The words of the reports, once per language. A word missing in one of them does not type-check."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import PurePath

from audit.model.check import Status
from audit.model.facts import EntryState, Profile
from audit.model.place import Place
from audit.model.record import record
from audit.model.report import Finding, RuleNote, Severity, Slip
from audit.reports.plain import clean
from audit.reports.style import Language

_MOST_RULES = 6


@record
class Wording:
    """Templates take the named values that stand in their braces."""

    severity: Mapping[Severity, str]
    status: Mapping[Status, str]
    state: Mapping[EntryState, str]
    kinds: Mapping[str, str]
    calibers: Mapping[str, str]
    untold: str  # what the document does not say
    identity: str
    year: str
    unit: str
    file: str
    tables: str
    no_tables: str
    unrecognised: str
    other_group: str
    formula: str
    amounts: str
    in_unit: str
    more_figures: str
    undrawn: str
    rounding_notes: str
    undetermined: str
    undetermined_reason: str
    more_reasons: str
    nothing_found: str
    nothing_else_found: str
    suspects: str
    suspect: str
    likely: str
    slips: Mapping[Slip, str]
    totals: str
    findings: str
    suppressed: str
    figures: str
    checks: str
    none_checked: str
    all_documents: str
    sets: str
    set_members: str
    set_prior: str
    set_budget: str
    set_units: str
    by_status: str
    by_family: str
    by_rule: str
    worst: str
    file_column: str
    failures: str
    line: str
    page: str
    separator: str
    stop: str
    rows: str
    columns: str
    columns_lost: str
    unruled: str
    block: str
    inferred: str
    statements: str
    not_recognised: str
    with_figures: str
    loose: str
    title: Callable[[Finding | RuleNote], str]
    message: Callable[[Finding], str]


_ZH = Wording(
    severity={Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"},
    status={
        Status.PASSED: "通过",
        Status.ROUNDING: "尾差",
        Status.FAILED: "不符",
        Status.NOT_APPLICABLE: "不适用",
        Status.UNDETERMINED: "无法判定",
    },
    state={state: state.value for state in EntryState},
    kinds={"预算": "预算", "决算": "决算"},
    calibers={"部门": "部门", "单位": "单位"},
    untold="未写明",
    identity="{entity}  {year}  {caliber}{kind}  {unit}",
    year="{year} 年",
    unit="单位：{unit}",
    file="文件  {path}",
    tables="表格  {count} 张：{names}",
    no_tables="表格  没有认出任何标准表",
    unrecognised="未识别 {count} 处，其中数字 {figures} 个（用 gouji inspect 查看）",
    other_group="其他",
    formula="公式  {formula}",
    amounts="应为 {expected}  实为 {actual}  差额 {difference}  舍入最多解释 {allowance}",
    in_unit="  （{unit}）",
    more_figures="另有 {count} 个数字，见 JSON 报告",
    undrawn="页面太多，只画了前面 {drawn} 处的截图，另有 {count} 处没有画",
    rounding_notes="尾差 {count} 处，差额都在舍入能解释的范围内（{rules}）",
    undetermined="无法判定 {count} 项",
    undetermined_reason="{count} 项  {reason}（{rules}）",
    more_reasons="另有 {kinds} 种原因，共 {count} 项（--verbose 全部列出）",
    nothing_found="没有错误或警告。",
    nothing_else_found="除基线已接受的 {count} 条以外，没有错误或警告。",
    suspects="最可能写错的数 {count} 个（只改它一个，它下面的不符就都成立）",
    suspect="应为 {likely}？ {slip}{where}  {spot}  不符 {checks} 项",
    likely="最可能写错的是 {figure}，应为 {likely}？ {slip}",
    slips={slip: slip.value and f"{slip.value}  " for slip in Slip},
    totals="合计  {findings}；{figures}；{checks}",
    findings="错误 {errors}、警告 {warnings}、提示 {notes}",
    suppressed="基线已接受 {count}",
    figures="读到数字 {figures}，核对 {checked}（{percent}%）",
    checks="检验 {count} 项：{counts}",
    none_checked="没有做成任何检验",
    all_documents="全部 {count} 份公开",
    sets="按文件自己写的单位、年度、类别放在一起（--no-sets 不放）",
    set_members="{files}",
    set_prior="  上年：{files}",
    set_budget="  同年预算：{files}",
    set_units="  单位：{files}",
    by_status="有错误 {errors} 份、只有警告 {warnings} 份、没有错误或警告 {clean} 份、未能审核 {failed} 份",
    by_family="错误和警告按类别  {listed}",
    by_rule="最常报出的规则  {listed}",
    worst="先看这些",
    file_column="文件",
    failures="未能审核 {count} 处",
    line="第 {line} 行",
    page="第 {page} 页",
    separator="、",
    stop="：",
    rows="行 {count}",
    columns="列",
    columns_lost="部分数字所在的列无法确定",
    unruled="没有画全的线，行列是照字的位置读出的",
    block="{name}块",
    inferred="（推定）",
    statements="文中陈述 {count} 条",
    not_recognised="未识别 {count} 处",
    with_figures="含数字 {count} 个",
    loose="列不定",
    title=lambda finding: finding.title,
    message=lambda finding: finding.message,
)

_EN = Wording(
    severity={Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
    status={
        Status.PASSED: "passed",
        Status.ROUNDING: "within rounding",
        Status.FAILED: "failed",
        Status.NOT_APPLICABLE: "not applicable",
        Status.UNDETERMINED: "undetermined",
    },
    state={
        EntryState.PRINTED: "printed",
        EntryState.BLANK: "blank",
        EntryState.DASH: "not applicable",
        EntryState.UNREADABLE: "unreadable",
        EntryState.UNPLACED: "column unknown",
    },
    kinds={"预算": "budget", "决算": "final accounts"},
    calibers={"部门": "department ", "单位": "unit "},
    untold="not stated",
    identity="{entity}  {year}  {caliber}{kind}  {unit}",
    year="{year}",
    unit="amounts in {unit}",
    file="file    {path}",
    tables="tables  {count}: {names}",
    no_tables="tables  no standard table was recognised",
    unrecognised="not recognised: passages {count}, figures in them {figures} (see gouji inspect)",
    other_group="elsewhere",
    formula="formula  {formula}",
    amounts="expected {expected}  actual {actual}  difference {difference}  rounding explains {allowance}",
    in_unit="  ({unit})",
    more_figures="more figures {count}, see the JSON report",
    undrawn="too many pages: the first {drawn} places are shown, {count} more are not",
    rounding_notes="rounding differences {count}, each no more than rounding explains ({rules})",
    undetermined="undetermined: checks {count}",
    undetermined_reason="{count}  {reason} ({rules})",
    more_reasons="more reasons {kinds}, checks {count} (--verbose lists all)",
    nothing_found="No errors or warnings.",
    nothing_else_found="No errors or warnings besides those that the baseline accepts: {count}.",
    suspects="figures most likely wrong: {count} (changing it alone mends every failure listed below it)",
    suspect="should be {likely}? {slip}{where}  {spot}  failures {checks}",
    likely="most likely wrong: {figure}, should be {likely}? {slip}",
    slips={
        Slip.SWAP: "neighbouring digits swapped  ",
        Slip.DIGIT: "one digit wrong  ",
        Slip.POINT: "decimal point moved  ",
        Slip.UNIT: "元 and 万元 confused  ",
        Slip.SIGN: "sign reversed  ",
        Slip.MISSING: "a digit left out  ",
        Slip.EXTRA: "a digit too many  ",
        Slip.OTHER: "",
    },
    totals="total  {findings}; {figures}; {checks}",
    findings="errors {errors}, warnings {warnings}, notes {notes}",
    suppressed="accepted by the baseline {count}",
    figures="figures read {figures}, checked {checked} ({percent}%)",
    checks="checks {count}: {counts}",
    none_checked="no check could be made",
    all_documents="all disclosures: {count}",
    sets="put together by the unit, year and kind that the files say they are of (--no-sets: not)",
    set_members="{files}",
    set_prior="  last year: {files}",
    set_budget="  budget of the year: {files}",
    set_units="  units: {files}",
    by_status="with errors {errors}, with warnings only {warnings}, with neither {clean}, not audited {failed}",
    by_family="errors and warnings by family  {listed}",
    by_rule="rules that found most  {listed}",
    worst="look at these first",
    file_column="file",
    failures="not audited: {count}",
    line="line {line}",
    page="p. {page}",
    separator=", ",
    stop=": ",
    rows="rows {count}",
    columns="columns",
    columns_lost="some figures could not be given a column",
    unruled="not fully ruled: rows and columns are told by where the words stand",
    block="block {name}",
    inferred="(inferred)",
    statements="statements in the prose: {count}",
    not_recognised="passages not recognised: {count}",
    with_figures="figures {count}",
    loose="column unknown",
    title=lambda finding: finding.title_en or finding.title,
    message=lambda finding: finding.message_en or finding.message,
)

_WORDINGS = {Language.ZH: _ZH, Language.EN: _EN}


def wording(language: Language) -> Wording:
    return _WORDINGS[language]


def identity(words: Wording, profile: Profile) -> str:
    """Whose disclosure of what this is: entity, year, 部门/单位, 预算/决算, unit; what is not stated is said so."""
    year = words.year.format(year=profile.year) if profile.year else words.untold
    kind = words.kinds.get(profile.kind or "", words.untold)
    unit = words.unit.format(unit=clean(profile.unit) if profile.unit else words.untold)
    entity = clean(profile.entity) or words.untold
    caliber = words.calibers.get(profile.caliber or "", "")
    return words.identity.format(entity=entity, year=year, caliber=caliber, kind=kind, unit=unit)


def rules_text(words: Wording, rules: Counter[str]) -> str:
    """Rule ids with how often each, the most frequent first."""
    ranked = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    listed = [f"{rule} ×{count}" if count > 1 else rule for rule, count in ranked[:_MOST_RULES]]
    return words.separator.join(listed) + ("…" if len(ranked) > _MOST_RULES else "")


def place(words: Wording, where: Place) -> str:
    """Page and line as far as they are known, and the file where a report cites several."""
    page = words.page.format(page=where.page) if where.page is not None else ""
    line = words.line.format(line=where.line) if where.line is not None else ""
    file = clean(PurePath(where.path).name) if where.path else ""
    return " ".join(filter(None, (file, page, line)))
