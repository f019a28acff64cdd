"""gouji rules validate, test and schema: what somebody who writes rules runs."""

import json
from pathlib import Path

import pytest

from audit import pipeline

LOAD = pipeline.load_rulebook
RULE = """
- id: U{number}
  title: 合计 = 基本支出 + 项目支出
  title_en: Total = basic + project
  family: 自定
  severity: error
  why: 每行都要加得起来。
  forms: [支出总表]
  each: 行
  formula: {formula}
  pass:
    - |
      {text}
  fail:
    - |
      2024年单位预算公开
      单位支出总体情况表
      单位：万元
      类 | 款 | 项 | 功能分类科目名称 | 支出合计 | 基本支出 | 项目支出
      201 | | | 一般公共服务支出 | 70.00 | 60.00 | {project}
       | | | 合计 | 70.00 | 60.00 | 10.00
"""
TABLE = """2024年单位预算公开
      单位支出总体情况表
      单位：万元
      类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
      201 | | | 一般公共服务支出 | 70.00 | 60.00 | 10.00
       | | | 合计 | 70.00 | 60.00 | 10.00"""


def rule(number: str = "101", formula: str = "合计 = 基本支出 + 项目支出", text: str = TABLE, project: str = "11.00"):
    return RULE.format(number=number, formula=formula, text=text, project=project).replace("支出合计", "合计")


@pytest.fixture
def real(gouji, monkeypatch):
    """`gouji` in front of the real rule book."""
    monkeypatch.setattr(pipeline, "load_rulebook", LOAD)
    return gouji


def test_a_sound_pack_is_said_to_be_sound(real, file) -> None:
    ran = real("rules", "validate", file("包/甲.yaml", rule()))
    assert (ran.code, ran.out) == (0, "没有错误：1 条规则\n")


def test_a_pack_of_forms_alone_is_counted_too(real, file) -> None:
    file("包/forms/甲.yaml", "- {id: 粮油表, title: 粮油表, blocks: [{key: 科目, columns: [{name: 合计}]}]}\n")
    assert real("rules", "validate", "包").out == "没有错误：0 条规则，1 个表样\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("family: 表间一至", "没有类别「表间一至」，是否「表间一致」？自己的类别写在 families/ 里"),
        (
            "family: 自定\n  applies: {regions: [四川省]}",
            "没有哪张表样的 variant 是「四川省」，规则不会适用，是否「四川」？",
        ),
    ],
)
def test_a_family_or_a_region_that_is_almost_one_is_refused_with_its_name(real, file, line, said) -> None:
    ran = real("rules", "validate", file("甲.yaml", rule().replace("family: 自定", line)))
    assert ran.code == 2
    assert said in ran.err


def test_a_family_that_the_pack_tells_of_is_its_own(real, file) -> None:
    file("包/checks/甲.yaml", rule().replace("family: 自定", "family: 表间一至"))
    file("包/families/甲.yaml", "- {name: 表间一至, about: 表与表。}\n")
    assert real("rules", "validate", "包").code == 0


def test_every_fault_of_a_pack_is_told_at_once_with_file_and_line(real, file) -> None:
    file("包/甲.yaml", rule(formula="合计 = 基本支初"))
    file("包/乙.yaml", rule(formula="合计 = 合计"))
    ran = real("rules", "validate", "包")
    assert ran.code == 2
    assert "包/甲.yaml:10: 支出总表没有名为「基本支初」的列" in ran.err
    assert "包/乙.yaml:2: U101: 公式 合计 = 合计 永远成立" in ran.err


def test_an_id_that_a_built_in_rule_has_is_a_fault(real, file) -> None:
    ran = real("rules", "validate", file("甲.yaml", rule().replace("U101", "C101")))
    assert "写了两遍" in ran.err


def test_a_folder_without_rules_is_a_mistake_and_not_a_pass(real, file) -> None:
    file("包/说明.md")
    assert real("rules", "test", "包").code == 2


def test_a_file_that_would_be_overlooked_is_a_fault(real, file) -> None:
    """Its rules would never be checked, and nobody would know."""
    file("包/forms/甲.yaml", "- {id: 粮油表, title: 粮油表, blocks: [{key: 科目, columns: [{name: 合计}]}]}\n")
    file("包/check/甲.yaml", rule())
    file("包/forms/乙.yml", "")
    file("包/tests/丙.yaml", "")
    file("包/.github/丁.yml", "")
    ran = real("rules", "validate", "包")
    assert ran.code == 2
    assert "包/forms/乙.yml:1: 只读 .yaml 文件，请改名" in ran.err
    assert "包/check:1: 规则包里没有名为「check」的文件夹，是否「checks」？" in ran.err
    assert "2 处错误" in ran.err


def test_a_folder_of_packs_is_no_pack_and_they_are_named(real, file) -> None:
    file("包/云岭/forms/甲.yaml", "- {id: 粮油表, title: 粮油表, blocks: [{key: 科目, columns: [{name: 合计}]}]}\n")
    file("包/青石/checks/甲.yaml", rule())
    ran = real("rules", "validate", "包")
    assert ran.code == 2
    assert "1 处错误" in ran.err
    assert "包:1: 规则包是它里面的文件夹，请写明：包/云岭、包/青石" in ran.err


def test_a_file_of_another_encoding_is_named(real, file) -> None:
    file("包/甲.yaml", rule())
    Path("包/乙.yaml").write_bytes("# 规则".encode("gbk"))
    assert "包/乙.yaml:1: 不是 UTF-8 文本" in real("rules", "validate", "包").err


def test_a_part_of_a_pack_that_is_no_file_is_named(real, file) -> None:
    file("包/甲.yaml", rule())
    Path("包/乙.yaml").symlink_to("/dev/zero")
    assert "包/乙.yaml:1: 读不了：不是普通文件" in real("rules", "validate", "包").err


def test_examples_that_show_what_they_should_pass(real, file) -> None:
    ran = real("rules", "test", file("甲.yaml", rule()))
    assert (ran.code, ran.out) == (0, "1 条规则，2 个例子：全部如规则所写\n")


def test_a_failing_example_that_holds_is_told_with_file_and_line(real, file) -> None:
    ran = real("rules", "test", file("甲.yaml", rule(project="10.00")))
    assert ran.code == 1
    assert "甲.yaml:20: U101 的第 1 个 fail 例子：应当报出，却全部通过" in ran.out


def test_a_passing_example_that_fails_is_told_with_what_was_found(real, file) -> None:
    ran = real("rules", "test", file("甲.yaml", rule(text=TABLE.replace("60.00 | 10.00", "60.00 | 12.00"))))
    assert ran.code == 1
    assert "甲.yaml:12: U101 的第 1 个 pass 例子：应当通过，却报出：" in ran.out


def test_an_example_on_which_the_rule_is_never_checked_does_not_count(real, file) -> None:
    ran = real("rules", "test", file("甲.yaml", rule(text=TABLE.replace("支出总体", "收入总体"))))
    assert ran.code == 1
    assert "规则没有在这个例子上检查" in ran.out


def test_a_pack_that_is_invalid_is_not_tested(real, file) -> None:
    assert real("rules", "test", file("甲.yaml", rule(formula="合计 ="))).code == 2


def test_the_schema_goes_to_stdout(real) -> None:
    assert "等式" in json.loads(real("rules", "schema").out)["$defs"]
