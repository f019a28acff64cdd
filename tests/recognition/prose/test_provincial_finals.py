"""The narratives of final accounts as provinces word them, told of one invented bureau with one set of amounts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.model.report import DocumentReport
from audit.pipeline import audit, load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

FINALS = {path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "finals").glob("*.txt"))}
# Amounts of which no table tells and that are part of nothing else.
NOBODYS = {
    "北京": ("车辆5台", "政府购买服务", "日常公用经费支出", "「城乡社区支出」"),
    "辽宁": ("今年结转结余", "具体包括", "「水利工程建设」"),
    "云南": ("教育收费", "资产", "在建工程", "对外投资", "账面原值"),
    "浙江": ("「财政拨款支出」",),
    "河北": ("发生公务用车购置经费支出",),
    "湖南": ("举办节庆活动",),
}
Told = Callable[[str], DocumentReport]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A narrative audited."""
    path = tmp_path_factory.mktemp("finals") / "决算.txt"

    def run(text: str) -> DocumentReport:
        path.write_text(text, "utf-8")
        return audit(path, load_rulebook())

    return run


@pytest.mark.parametrize("province", FINALS)
def test_every_amount_of_a_province_s_wording_has_a_subject(province: str) -> None:
    facts = recognise(document_from_text(province, FINALS[province]), load_rulebook())
    unknown = [u.reason for u in facts.unrecognised if u.what == "文中金额"]
    assert [r for r in unknown if not any(word in r for word in NOBODYS.get(province, ()))] == []


@pytest.mark.parametrize("province", FINALS)
def test_a_narrative_whose_figures_agree_has_no_finding(province: str, told: Told) -> None:
    """But that what rounded rates imply agrees within rounding."""
    assert [finding for finding in told(FINALS[province]).findings if not finding.within_rounding] == []


PLANTED = [
    ("四川", "接待市住建局调研0.90万元", "接待市住建局调研9.00万元"),
    ("四川", "公务用车购置支出0.00万元", "公务用车购置支出2.00万元"),
    ("四川", "完成预算75%，较上年度", "完成预算95%，较上年度"),
    ("四川", "政府性基金预算财政拨款支出450.00万元", "政府性基金预算财政拨款支出4,500.00万元"),
    ("重庆", "使用非财政拨款结余（含专用结余）0.00万元", "使用非财政拨款结余（含专用结余）6.00万元"),
    ("重庆", "结余分配0.00万元", "结余分配6.00万元"),
    ("重庆", "本年收入200.00万元", "本年收入220.00万元"),
    ("湖南", "与上年相比，增加90.00万元，增长19.15%", "与上年相比，增加98.00万元，增长19.15%"),
    ("湖南", "年初结转和结余0.00万元；支出0.00万元", "年初结转和结余5.00万元；支出0.00万元"),
    ("河南", "基本支出880.00万元", "基本支出8,800.00万元"),
    ("陕西", "机关运行经费年初预算75.00万元，支出决算78.00万元", "机关运行经费年初预算75.00万元，支出决算87.00万元"),
    ("江西", "项目支出410.00万元", "项目支出401.00万元"),
    ("江西", "决算数较2022年减少1.00万元", "决算数较2022年减少2.00万元"),
    ("江西", "增长4.17%", "增长7.14%"),
    ("河北", "降低25.00%", "降低52.00%"),
    ("河北", "较2022年度决算减少1.00万元", "较2022年度决算增加1.00万元"),
    ("河北", "完成年初预算的115.79%", "完成年初预算的117.59%"),
    ("河北", "本年支出1090.00万元", "本年支出1009.00万元"),
    ("河北", "应急保障用车2辆", "应急保障用车3辆"),
    ("云南", "公用经费85.00万元", "公用经费58.00万元"),
    ("云南", "占总支出的66.12%", "占总支出的61.62%"),
    ("广西", "占“三公”经费支出的80.00%", "占“三公”经费支出的88.00%"),
    ("广西", "年末结转和结余15.00万元", "年末结转和结余51.00万元"),
    ("广西", "公务用车运行支出12.00万元", "公务用车运行支出21.00万元"),
    ("贵州", "占政府采购支出合计的90.00%", "占政府采购支出合计的99.00%"),
    ("贵州", "预算为14.00万元", "预算为41.00万元"),
    ("山东", "支出决算3.00万元", "支出决算8.00万元"),
    ("山东", "比全年预算减少5.00万元", "比全年预算减少6.00万元"),
    ("浙江", "减少10.00万元，下降33.33%", "减少10.00万元，下降36.33%"),
    ("北京", "占收入合计的5.00%", "占收入合计的50.0%"),
    ("北京", "公务用车维修4.00万元", "公务用车维修8.00万元"),
    ("北京", "2023年决算数3.00万元，比2023年年初预算数6.00万元", "2023年决算数8.00万元，比2023年年初预算数6.00万元"),
    ("北京", "“农林水支出”（类）2023年度决算800.00万元", "“农林水支出”（类）2023年度决算880.00万元"),
    ("辽宁", "占收入总计的4.80%", "占收入总计的8.40%"),
    ("辽宁", "占支出总计的32.80%", "占支出总计的38.20%"),
    ("辽宁", "农林水支出800.00万元，占80.00%", "农林水支出800.00万元，占88.00%"),
    ("天津", "水利工程建设（项）年初预算为175.00万元", "水利工程建设（项）年初预算为157.00万元"),
    ("天津", "农林水支出（类）800.00万元", "农林水支出（类）880.00万元"),
    ("广东", "决算数16.00万元", "决算数61.00万元"),
    ("广东", "占80.00%；公务接待费", "占88.00%；公务接待费"),
    ("山西", "日常公用经费80.00万元，占比8.00%", "日常公用经费80.00万元，占比8.80%"),
    (
        "福建",
        "政府性基金支出100.00万元，比2022年决算数增加10.00万元",
        "政府性基金支出100.00万元，比2022年决算数增加20.00万元",
    ),
    ("内蒙古", "支出决算660.00万元", "支出决算606.00万元"),
    ("内蒙古", "年初预算190.00万元", "年初预算160.00万元"),
    ("内蒙古", "项目支出决算220.00万元", "项目支出决算202.00万元"),
    ("内蒙古", "资本性支出170.00万元", "资本性支出710.00万元"),
    ("内蒙古", "累计支出16.00万元", "累计支出61.00万元"),
    ("内蒙古", "公务接待支出3.00万元", "公务接待支出8.00万元"),
    ("内蒙古", "公务用车购置及运行维护费支出12.00万元", "公务用车购置及运行维护费支出21.00万元"),
    ("浙江", "机关运行经费支出80.00万元", "机关运行经费支出88.00万元"),
]


@pytest.mark.parametrize(("province", "old", "new"), PLANTED)
def test_a_changed_figure_is_named(province: str, old: str, new: str, told: Told) -> None:
    assert FINALS[province].count(old) == 1
    assert told(FINALS[province].replace(old, new)).findings
