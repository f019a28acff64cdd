"""What is said of one unit is found of every other: whatever its name ends in, its amounts are the same."""

from pathlib import Path

import pytest

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_NAMES = [
    "青石县第三中学",
    "青石县文化和旅游局",
    "青石县老干部局",
    "云岭区综合行政执法局（本级）",
    "云岭区水务局(机关)",
    "青石县12345政务服务热线中心",
    "中共青石县委组织部",
    "青石县归国华侨联合会、侨务办公室",
    "青石县住房保障和房产交易服务中心",
    "青石县财政预算绩效评价中心",
    "共青团青石县委",
]


@pytest.mark.parametrize("name", _NAMES)
def test_a_sample_has_the_same_findings_under_another_name(told, name):
    text = (_SAMPLES / "青石县档案馆2025年单位预算-有错.txt").read_text(encoding="utf-8")
    assert told(text.replace("青石县档案馆", name)) == told(text)


_INCOME = """二、收入预算情况说明
{name}本年收入预算合计90.00万元，其中：
一般公共预算收入60.00万元，占66.67%；
政府性基金预算收入30.00万元，占{share}%。
"""


@pytest.mark.parametrize("name", _NAMES)
def test_a_text_of_a_unit_of_any_name_is_read(told, name):
    text = f"{name}2031年度部门预算\n第三部分 2031年度部门预算情况说明\n{_INCOME}"
    right, wrong = (told(text.format(name=name, share=share)) for share in ("33.33", "43.33"))
    assert not right[0]
    assert wrong[0]
    assert right[1].checked == 5
