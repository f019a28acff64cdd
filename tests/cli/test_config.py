"""The project's configuration: where it is found, what it says, and that the command line goes before it."""

import json
import os
from pathlib import Path

import pytest

from cli.configuration.file import read_config
from cli.configuration.search import find_config
from cli.configuration.toml_lines import line_of


def _rules(ran) -> set[str]:
    return {finding["rule"] for finding in json.loads(ran.out)["documents"][0]["findings"]}


def _severities(ran) -> dict[str, str]:
    return {rule["id"]: rule["severity"] for rule in json.loads(ran.out)["rules"]}


@pytest.mark.parametrize(
    ("name", "text"),
    [("gouji.toml", 'select = "P1"'), ("pyproject.toml", '[tool.gouji]\nselect = ["P1"]')],
)
@pytest.mark.parametrize("folder", ["", "公开/", "公开/2025/"])
def test_a_configuration_is_found_upward_from_the_file(gouji, file, name, text, folder) -> None:
    file(f"{folder}{name}", text)
    ran = gouji("check", file("公开/2025/a.txt", "error"), "-f", "json")
    assert _rules(ran) == {"P1"}
    assert "配置" in ran.err
    assert name in ran.err


def test_a_configuration_here_serves_files_elsewhere(gouji, file, tmp_path: Path, monkeypatch) -> None:
    file("这里/gouji.toml", 'select = "P1"')
    name = file("那里/a.txt", "error")
    monkeypatch.chdir(tmp_path / "这里")
    assert _rules(gouji("check", f"../{name}", "-f", "json")) == {"P1"}


def test_the_nearest_configuration_serves_alone(gouji, file) -> None:
    file("gouji.toml", 'ignore = "P1"')
    file("公开/gouji.toml", 'select = "P1"')
    assert _rules(gouji("check", file("公开/a.txt", "error"), "-f", "json")) == {"P1"}


def test_a_pyproject_of_something_else_is_passed_over(gouji, file) -> None:
    file("gouji.toml", 'select = "P1"')
    file("公开/pyproject.toml", "[tool.ruff]\nline-length = 100")
    assert _rules(gouji("check", file("公开/a.txt", "error"), "-f", "json")) == {"P1"}


def test_files_with_different_configurations_are_not_mixed(gouji, file) -> None:
    file("甲/gouji.toml", 'select = "P1"')
    ran = gouji("check", file("甲/a.txt"), file("乙/a.txt"))
    assert ran.code == 2
    assert str(Path("甲", "gouji.toml")) in ran.err


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), {"P1"}),
        (("--select", "B3"), {"B3-T2", "B3-T10"}),
        (("--config", "none"), {"B3-T2", "B3-T10", "P1"}),
        (("--config", "别的.toml"), {"B3-T2"}),
    ],
)
def test_the_command_line_goes_before_the_configuration(gouji, file, options, rules) -> None:
    file("gouji.toml", 'select = ["P1"]')
    file("别的.toml", 'select = ["B3"]\nignore = ["B3-T10"]')
    assert _rules(gouji("check", file("a.txt", "error"), "-f", "json", *options)) == rules


@pytest.mark.parametrize(("options", "code"), [((), 1), (("--fail-on", "error"), 0)])
def test_the_level_that_fails_may_stand_in_the_configuration(gouji, file, options, code) -> None:
    file("gouji.toml", 'fail-on = "warning"')
    assert gouji("check", file("a.txt", "warning"), *options).code == code


@pytest.mark.parametrize(("options", "code"), [((), 1), (("--min-coverage", "50"), 0)])
def test_the_least_coverage_may_stand_in_the_configuration(gouji, file, options, code) -> None:
    file("gouji.toml", "min-coverage = 51")  # half of the figures are checked here
    assert gouji("check", file("a.txt"), *options).code == code


def test_the_baseline_of_the_configuration_is_written_and_then_used(gouji, file) -> None:
    file("gouji.toml", 'baseline = "接受.yaml"')
    answer = ("--reason", "已去函", "--owner", "张三", "--expires", "2999-12-31")
    assert gouji("baseline", file("a.txt", "error"), *answer).code == 0
    ran = gouji("check", "a.txt")
    assert ran.code == 0
    assert "接受.yaml" in ran.err


def test_a_narrow_severity_goes_before_a_broad_one(gouji, file) -> None:
    file("gouji.toml", '[severity]\nB3-T2 = "note"\nB3-T = "warning"\n"小计=明细之和" = "warning"')
    assert _severities(gouji("rules", "-f", "json")) == {"B3-T2": "note", "B3-T10": "warning", "P1": "error"}


def test_a_severity_for_a_rule_that_does_not_exist_is_a_mistake(gouji, file) -> None:
    file("gouji.toml", 'severity = {P9 = "note"}')
    ran = gouji("check", file("a.txt"))
    assert (ran.code, "P9" in ran.err) == (2, True)


def test_packs_lie_beside_the_configuration_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "gouji.toml").write_text('extends = ["规则", "../共用.yaml"]', encoding="utf-8")
    config = read_config(tmp_path / "gouji.toml")
    assert config.extends == (tmp_path / "规则", tmp_path / "../共用.yaml")


def test_a_pack_of_the_configuration_is_loaded(gouji, file) -> None:
    file("gouji.toml", 'extends = ["规则.bad"]')
    ran = gouji("check", file("a.txt"))
    assert (ran.code, "没有这一列" in ran.err) == (2, True)


def test_the_prior_disclosure_of_the_configuration_reaches_every_file_but_itself(gouji, file) -> None:
    file("gouji.toml", 'prior = "2024.txt"')
    ran = gouji("check", file("2024.txt"), file("2025.txt"), "-f", "json")
    last, this = json.loads(ran.out)["documents"]
    assert last["undetermined"] == []
    assert this["undetermined"][0]["reason"].endswith("2024.txt")


def test_every_file_may_have_a_prior_disclosure_of_its_own(gouji, file) -> None:
    file("gouji.toml", '[prior]\n"甲2025.txt" = "甲2024.txt"\n"乙2025.txt" = "乙2024.txt"')
    for name in ("甲2024.txt", "乙2024.txt"):
        file(name)
    ran = gouji("check", file("甲2025.txt"), file("乙2025.txt"), "-f", "json")
    reasons = [document["undetermined"][0]["reason"][-9:] for document in json.loads(ran.out)["documents"]]
    assert reasons == ["甲2024.txt", "乙2024.txt"]


def test_a_set_of_the_configuration_says_what_is_one_disclosure_and_what_it_is_compared_with(gouji, file) -> None:
    file("gouji.toml", '[[sets]]\nparts = ["文.txt", "表.txt"]\nprior = "去年.txt"')
    file("去年.txt")
    ran = gouji("check", file("表.txt"), file("文.txt"), "-f", "json")
    (document,) = json.loads(ran.out)["documents"]
    assert document["path"] == "文.txt + 表.txt"
    assert document["undetermined"][0]["reason"].endswith("去年.txt")


def test_a_set_reaches_a_file_given_alone(gouji, file) -> None:
    file("gouji.toml", '[[sets]]\nparts = ["今.txt"]\nprior = "去年.txt"')
    file("去年.txt")
    ran = gouji("check", file("今.txt"), "-f", "json")
    (document,) = json.loads(ran.out)["documents"]
    assert document["undetermined"][0]["reason"].endswith("去年.txt")


def test_a_prior_disclosure_that_is_missing_is_told(gouji, file) -> None:
    file("gouji.toml", 'prior = "没有.txt"')
    ran = gouji("check", file("a.txt"))
    assert (ran.code, "没有.txt" in ran.err) == (3, True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('select = "P1"\nslect = "P1"', ":2: 没有名为 slect 的键，是否 select？"),
        ("\nselect = 3", ":2: select 要写成文字"),
        ('fail-on = "bad"', ":1: fail-on 只能是 error、warning、note、never"),
        ('[severity]\n\nP1 = "fatal"', ":3: P1 的级别只能是 error、warning、note"),
        ('severity = "note"', ":1: severity 要写成表"),
        ("prior = [1]", ":1: prior 要写成上年的文件"),
        ('[[sets]]\nprior = "a.txt"', ":1: sets 要写成 [[sets]]"),
        ('[[sets]]\nparts = ["a.txt"]\nprio = "b.txt"', ":1: sets 要写成 [[sets]]"),
        ('[[sets]]\nparts = ["a.txt"]\nunits = "b.txt"', ":1: units 要写成文件的列表"),
        ('[[sets]]\nparts = ["a.txt", "a.tx"]', "sets 里写的文件不存在"),
        ('[prior]\n"aa.txt" = "b.txt"', "aa.txt；是否指 (did you mean) a.txt？"),
        ("baseline = 3", ":1: baseline 要写成一个文件的路径"),
        ("min-coverage = 101", ":1: min-coverage 要写成 0 到 100 的整数"),
        ("min-coverage = true", ":1: min-coverage 要写成 0 到 100 的整数"),
        ("select = ", "不是有效的 TOML"),
        ("select = " + "[" * 9999, "嵌套太深"),
    ],
)
def test_a_fault_is_told_with_file_and_line(gouji, file, text, fault) -> None:
    file("gouji.toml", text)
    ran = gouji("check", file("a.txt"))
    assert ran.code == 2
    assert fault in ran.err
    assert "gouji.toml" in ran.err


def test_every_fault_is_told_at_once_and_lines_are_those_of_pyproject(gouji, file) -> None:
    file("pyproject.toml", '[project]\nname = "x"\n\n[tool.gouji]\nfoo = 1\nselect = 2\n')
    ran = gouji("check", file("a.txt"))
    assert "pyproject.toml:5: 没有名为 foo 的键" in ran.err
    assert "pyproject.toml:6: select 要写成文字" in ran.err


@pytest.mark.parametrize(("text", "code"), [("tool = 3", 0), ("[tool]\ngouji = 3", 2), ("[tool.gouji]", 0)])
def test_a_pyproject_that_is_no_table_of_ours_is_passed_over_or_refused(gouji, file, text, code) -> None:
    file("pyproject.toml", text)
    ran = gouji("check", file("a.txt"))
    assert ran.code == code
    assert "内部错误" not in ran.err
    assert (code == 0) or ("pyproject.toml:2: tool.gouji 要写成表" in ran.err)


def test_a_report_never_replaces_the_configuration(gouji, file) -> None:
    file("gouji.toml", "")
    assert gouji("check", file("a.txt"), "-f", "json:gouji.toml").code == 2


def test_without_any_configuration_nothing_is_said(gouji, file) -> None:
    assert gouji("check", file("a.txt")).err == ""
    assert find_config((), "none").path is None


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 1),
        (("b", "c"), 3),
        (("b", "d.e"), 4),
        (("b", "f", "g"), 5),
        (("x", "y", "z"), 7),
        (("b", "没有"), 2),
    ],
)
def test_the_line_of_a_key_is_found(path, line) -> None:
    text = 'a = 1\n[b] # 表\nc = 2\n"d.e" = 3\nf.g = 4\n[x."y"]\n  z = "c = 1"\n'
    assert line_of(text, path) == line


@pytest.mark.skipif(os.name == "nt", reason="there a folder that somebody stands in stays")
@pytest.mark.parametrize("files", [(), ("甲.txt",)], ids=["nothing", "a file elsewhere"])
def test_where_the_working_folder_is_gone_there_is_no_configuration_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...]
) -> None:
    gone, elsewhere = tmp_path / "没了", tmp_path / "别处"
    gone.mkdir()
    elsewhere.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert find_config([elsewhere / name for name in files]).path is None
