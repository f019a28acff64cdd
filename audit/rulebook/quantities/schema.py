"""What rules/quantities/*.yaml may say: sentences, blocks of keys and values, performance tables, words of measure."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from audit.model.knowledge.quantities import Again
from audit.rulebook.packs.source import Strict


class SlotSpec(Strict):
    slot: str
    match: str
    unit: str = Field(alias="单位")
    listed: str = Field("", alias="分隔")
    numbered: bool = Field(default=False, alias="编号")
    each: str = Field("", alias="逐个")
    exact: bool = Field(default=True, alias="精确")


class SentenceSpec(Strict):
    id: str
    kind: str
    heading: str = Field("", alias="标题")
    anchor: str = Field(alias="起")
    within: str = Field("", alias="句")
    unless: str = Field("", alias="前无")
    slots: tuple[SlotSpec, ...] = Field((), alias="槽")
    items: tuple["SentenceSpec", ...] = Field((), alias="分项")
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    again: Again | None = Field(None, alias="重说")


class LabelSpec(Strict):
    stop: str = Field(alias="不算数的字")
    alias: Mapping[str, str] = Field(alias="同义")
    head: str = Field(alias="人数的字")
    staff: Mapping[str, str] = Field(alias="机构数的叫法")


class NamingSpec(Strict):
    office: str = Field(alias="机构")
    last: str = Field(alias="末项")
    selected: str = Field(alias="没有列全")
    joining: str = Field(alias="并列")
    run_together: str = Field(alias="连写")


class WordsSpec(Strict):
    classes: Mapping[str, tuple[str, ...]] = Field(alias="量词")
    skipped: str = Field(alias="不是数量")
    price_before: str = Field(alias="单价在前")
    price_after: str = Field(alias="单价在后")
    paid_for: str = Field(alias="单价的对象")
    things: Mapping[str, tuple[str, ...]] = Field(alias="对象的叫法")
    monthly: str = Field(alias="按月")
    repeated: str = Field(alias="按次")
    rounded: str = Field(alias="约数")
    fewer: str = Field(alias="减少")
    bounded: str = Field(alias="上下限")
    total: str = Field(alias="共计")
    counted: str = Field(alias="数目")
    timed: str = Field(alias="次数")
    among: str = Field(alias="其中")
    ordinal: str = Field(alias="序数")
    noise: str = Field(alias="虚字")
    others: str = Field(alias="别人")
    earlier: str = Field(alias="往年")
    dated: str = Field(alias="早年")
    limited: str = Field(alias="界限")
    roughly: str = Field(alias="大概")
    naming: NamingSpec = Field(alias="名单")
    section: str = Field(alias="一级标题")
    labels: LabelSpec = Field(alias="标签")


class BlockSpec(Strict):
    heading: str = Field(alias="标题")
    form: str = Field(alias="表")
    column: str = Field(alias="列")
    numbering: str = Field(alias="编号")
    keys: Mapping[str, tuple[str, ...]] = Field(alias="键")
    withheld: str = Field(alias="不公开")
    full_year: str = Field(alias="整年")
    months: str = Field(alias="起止月")


class TargetSpec(Strict):
    forms: Mapping[str, str] = Field(alias="表")
    starts: str = Field(alias="起始")
    segments: str = Field(alias="分段")
    project: str = Field(alias="项目名称")
    office: str = Field(alias="单位名称")
    done: str = Field(alias="完成时间")
    goal: str = Field(alias="目标")
    funds: tuple[SlotSpec, ...] = Field(alias="资金")
    header: str = Field(alias="表头")
    value: str = Field(alias="值")
    basis: str = Field(alias="依据")
    scoring: str = Field(alias="赋分")
    evidence: str = Field(alias="佐证")
    classes: str = Field(alias="类别")
    capped: str = Field(alias="封顶")
    cost: str = Field(alias="成本类")
    priced: str = Field(alias="单价的名称")
    comparators: Mapping[str, str] = Field(alias="比较符")
    markup: Mapping[str, str] = Field(alias="排版标记")
    lead: str = Field(alias="总额")
    yearly: str = Field(alias="当年安排")
    tasks: Mapping[str, str] = Field(alias="任务金额")
    columns: Mapping[str, str] = Field(alias="栏")
    unit: str = Field(alias="金额单位")
    weight: str = Field(alias="权重")
    untitled: str = Field(alias="没有题名的")


class ReviewSpec(Strict):
    forms: Mapping[str, str] = Field(alias="自评表")
    starts: str = Field(alias="起始")
    project: str = Field(alias="项目名称")
    funds: Mapping[str, str] = Field(alias="资金")
    scores: Mapping[str, str] = Field(alias="指标")
    reached: Mapping[str, str] = Field(alias="完成")
    value: str = Field(alias="指标值")
    comparators: Mapping[str, str] = Field(alias="比较符")
    indicator: str = Field(alias="指标名称")
    whole: str = Field(alias="合计")
    parts: str = Field(alias="各项")
    total: str = Field(alias="总分")
    name_before: str = Field(alias="名称之前")
    name_after: str = Field(alias="名称之后")
    unit: str = Field(alias="金额单位")
    number: str = Field(alias="数")
    rate: str = Field(alias="率")
    blank: str = Field(alias="空")
    untitled: str = Field(alias="没有题名的")
