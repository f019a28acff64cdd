"""Accounts of expenditure, by function and by economic kind, under the names that they have had since 2021."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple


class Account(NamedTuple):
    """One line of a classification: 类, 款 or 项."""

    code: str
    name: str


Path = tuple[Account, Account, Account]  # 类, 款 and 项

CLASSES = ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出", "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出", "国有资本经营预算支出", "灾害防治及应急管理支出", "其他支出", "债务还本支出", "债务付息支出", "抗疫特别国债安排的支出"]  # fmt: skip
NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四", "二十五", "二十六"]  # fmt: skip

_GENERAL = """
201 一般公共服务支出
20103 政府办公厅（室）及相关机构事务
2010301 行政运行
2010302 一般行政管理事务
2010350 事业运行
20126 档案事务
2012601 行政运行
2012604 档案馆
20131 党委办公厅（室）及相关机构事务
2013101 行政运行
2013102 一般行政管理事务
205 教育支出
20502 普通教育
2050201 学前教育
2050202 小学教育
2050203 初中教育
2050204 高中教育
20508 进修及培训
2050803 培训支出
206 科学技术支出
20607 科学技术普及
2060702 科普活动
207 文化旅游体育与传媒支出
20701 文化和旅游
2070101 行政运行
2070104 图书馆
2070109 群众文化
208 社会保障和就业支出
20801 人力资源和社会保障管理事务
2080101 行政运行
2080109 社会保险经办机构
20805 行政事业单位养老支出
2080501 行政单位离退休
2080502 事业单位离退休
2080505 机关事业单位基本养老保险缴费支出
2080506 机关事业单位职业年金缴费支出
20899 其他社会保障和就业支出
2089999 其他社会保障和就业支出
210 卫生健康支出
21011 行政事业单位医疗
2101101 行政单位医疗
2101102 事业单位医疗
2101103 公务员医疗补助
213 农林水支出
21301 农业农村
2130104 事业运行
2130108 病虫害控制
21305 巩固脱贫攻坚成果衔接乡村振兴
2130599 其他巩固脱贫攻坚成果衔接乡村振兴支出
221 住房保障支出
22102 住房改革支出
2210201 住房公积金
2210203 购房补贴
"""
_FUND = """
212 城乡社区支出
21208 国有土地使用权出让收入安排的支出
2120801 征地和拆迁补偿支出
2120804 农村基础设施建设支出
229 其他支出
22960 彩票公益金安排的支出
2296002 用于社会福利的彩票公益金支出
2296003 用于体育事业的彩票公益金支出
"""
_CAPITAL = """
223 国有资本经营预算支出
22301 解决历史遗留问题及改革成本支出
2230105 国有企业退休人员社会化管理补助支出
"""
_ECONOMIC = """
301 工资福利支出
30101 基本工资
30102 津贴补贴
30103 奖金
30107 绩效工资
30108 机关事业单位基本养老保险缴费
30109 职业年金缴费
30110 职工基本医疗保险缴费
30113 住房公积金
30199 其他工资福利支出
302 商品和服务支出
30201 办公费
30202 印刷费
30205 水费
30206 电费
30207 邮电费
30211 差旅费
30213 维修（护）费
30217 公务接待费
30228 工会经费
30231 公务用车运行维护费
30239 其他交通费用
30299 其他商品和服务支出
303 对个人和家庭的补助
30301 离休费
30302 退休费
30304 抚恤金
30305 生活补助
30309 奖励金
310 资本性支出
31002 办公设备购置
31003 专用设备购置
"""
STAFF, OPERATION = ("301", "303"), ("302", "310")  # 人员经费, 公用经费


def _named(catalogue: str) -> dict[str, Account]:
    accounts = (Account(*line.split()) for line in catalogue.split("\n") if line)
    return {account.code: account for account in accounts}


def _paths(catalogue: str) -> list[Path]:
    known = _named(catalogue)
    return [(known[code[:3]], known[code[:5]], known[code]) for code in known if len(code) == 7]


GENERAL, FUND, CAPITAL = _paths(_GENERAL), _paths(_FUND), _paths(_CAPITAL)
ECONOMIC = _named(_ECONOMIC)


def some(chance: Random, paths: Sequence[Path], most: int) -> list[Path]:
    """At least one 项 and at most so many, as the tables list them."""
    return sorted(chance.sample(paths, chance.randint(1, min(most, len(paths)))))


def summed(rows: Sequence[tuple[Path, Sequence[int]]]) -> dict[Account, list[int]]:
    """The amounts of every 类, 款 and 项, as the tables list them."""
    sums: dict[Account, list[int]] = {}
    for path, amounts in rows:
        for account in path:
            sums[account] = [a + b for a, b in zip(sums.get(account, [0] * len(amounts)), amounts, strict=True)]
    return dict(sorted(sums.items()))


def shared_out(chance: Random, amount: int) -> dict[Account, int]:
    """Basic expenditure by economic account: the classes, each followed by the accounts that make it up."""
    classes = [account for account in ECONOMIC.values() if len(account.code) == 3]
    shares = dict(zip(classes, parts(chance, amount, len(classes)), strict=True))
    sums: dict[Account, int] = {}
    for above, share in shares.items():
        below = [account for account in ECONOMIC.values() if account.code[:3] == above.code != account.code]
        chosen = sorted(chance.sample(below, chance.randint(1, min(6, len(below)))))
        sums |= {above: share, **dict(zip(chosen, parts(chance, share, len(chosen)), strict=True))}
    return sums


def parts(chance: Random, amount: int, count: int) -> list[int]:
    """So many parts of an amount, some of which may be zero."""
    cuts = sorted(chance.randint(0, amount) for _ in range(count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, amount], strict=True)]


def of_classes(sums: Mapping[Account, int], classes: Sequence[str]) -> dict[Account, int]:
    """The accounts below some economic classes, without the classes."""
    return {a: amount for a, amount in sums.items() if a.code[:3] in classes and len(a.code) > 3}
