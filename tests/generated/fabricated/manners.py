"""How people of different places word the same: amounts, changes, reasons, lists. A manner is kept within a disclosure."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from fabricated.writing import percent

_CAUSES = ("人员变动", "工作任务变化", "项目调整", "厉行节约压减一般性支出", "部分工作按计划完成")
_UP, _DOWN = ("增加", "增长", "上升"), ("减少", "下降", "降低")
_SAME = (
    "{与}{上年}{相比}持平",
    "{与}{上年}{相比}无变化",
    "{与}{上年}一致",
    "{与}{上年}相同",
    "{与}{上年}{相比}无增减变化",
)
_CHANGED = (
    "{比}{上年}{增}{额}，{长}{率}",
    "{比}{上年}{增}{额}（{长}{率}）",
    "{比}{上年}{增}{额}，{增}{率}",
    "{比}{上年}{增}{额}，{幅}{率}",
    "{比}{上年}{增}{额}，{幅}为{率}",
    "{比}{上年}{长}{率}，{增}{额}",
    "{与}{上年}相比{增}{额}，{长}{率}",
    "{与}{上年}相比，{增}{额}，{长}{率}",
    "{比}{上年}{增}{额}，同比{长}{率}",
    "同比{增}{额}，{长}{率}",
    "同比{增}{额}，同比{长}{率}",
    "{上年}为{前}，{比}{上年}{增}{额}，{长}{率}",
    "{比}{上年}{前}{增}{额}，{长}{率}",
)
_NEW = ("{比}{上年}{增}{额}", "{比}{上年}{增}{额}，{长}100%", "{比}{上年}{增}{额}，上年无此项支出")


@dataclass(frozen=True)
class Manner:
    """What a place is used to."""

    chance: Random
    year: int
    unit: str  # of the prose
    last: tuple[str, ...]  # how last year is called
    kind: str  # 预算 or 决算
    changed: str
    same: str
    cause: str
    leading: bool  # whether the cause comes first
    separators: bool

    def money(self, amount: int) -> str:
        """An amount (in hundredths of 万元) with its unit."""
        if self.unit == "元":
            return f"{Decimal(amount) * 100:{self._mark}.2f}元"
        return f"{Decimal(amount) / 100:{self._mark}.2f}万元"

    @property
    def _mark(self) -> str:
        return "," if self.separators else ""

    def change(self, now: int, before: int) -> str:
        """Against last year, mostly with a cause."""
        said = self._said(now, before)
        if self.chance.random() < 0.2:
            return said
        why = self.chance.choice(_CAUSES)
        if self.leading and now != before and "{前}" not in self.changed:
            return f"因{why}，{said}"
        return said + self.cause.format(因=why, 增="增加" if now > before else "减少" if now < before else "持平")

    def of_both(self, now: int, before: int, of: str = "") -> str:
        """Of income and expenditure at once."""
        last, by = self.chance.choice((f"{self.year - 1}年", "上年", f"{self.year - 1}年度")), abs(now - before)
        if not by:
            return f"与{last}相比，{of}收、支总计均持平"
        way, rate = ("增加", "增长") if now > before else ("减少", "下降")
        share = f"，{rate}{percent(by, before)}" if before else ""
        why = self.cause.format(因=self.chance.choice(_CAUSES), 增=way)
        return f"与{last}相比，{of}收、支总计各{way}{self.money(by)}{share}{why}"

    def _said(self, now: int, before: int) -> str:
        chance, up = self.chance, now > before
        by = abs(now - before)
        words = {
            "上年": chance.choice(self.last).format(self.year - 1),
            "增": chance.choice((_UP if up else _DOWN)[:1]),
            "长": chance.choice((_UP if up else _DOWN)[1:]),
            "幅": "增幅" if up else "降幅",
            "比": chance.choice(("比", "较")),
            "与": chance.choice(("与", "同", "较")),
            "相比": chance.choice(("", "相比", "相比，")),
            "额": self.money(by),
            "前": self.money(before),
            "率": percent(by, before) if before else "",
        }
        way = self.same if not by else self.changed if before else chance.choice(_NEW)
        if "前" in way and not words["上年"].endswith(("数", self.kind)):
            words["上年"] += f"{self.kind}数"
        return way.format(**words)


_CAUSED = ("，主要原因是{因}", "，主要是{因}", "，原因是{因}", "，{增}原因是{因}", "。主要原因：{因}", "，主要系{因}", "（主要原因是{因}）", "，{增}的主要原因为：{因}", "，主要是由于{因}")  # fmt: skip
_LAST = (("上年",), ("上年预算",), ("上年预算数",), ("{}年",), ("{}年预算",), ("{}年预算数",), ("上年", "{}年"), ("去年",), ("上年度",), ("上年年初预算数",), ("上年执行数",), ("{}年度",))  # fmt: skip


def some_manner(chance: Random, year: int, kind: str = "预算") -> Manner:
    """Of a place drawn at random."""
    return Manner(
        chance,
        year,
        chance.choice(("万元", "万元", "万元", "元")),
        tuple(
            last.replace("年初预算", "预算").replace("预算", kind) if kind != "预算" else last
            for last in chance.choice(_LAST)
        ),
        kind,
        chance.choice(_CHANGED),
        chance.choice(_SAME),
        chance.choice(_CAUSED),
        leading=chance.random() < 0.15,
        separators=chance.random() < 0.3,
    )


def rounded(value: Decimal) -> Decimal:
    """To hundredths."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)
