"""gouji check: which files, which rules, which outputs."""

import json
from pathlib import Path

import pytest


def _paths(text: str) -> list[str]:
    return [document["path"] for document in json.loads(text)["documents"]]


def test_a_folder_means_its_disclosures_at_any_depth_in_order(gouji, file) -> None:
    for name in ("夹/b.txt", "夹/下/a.PDF", "夹/.隐/c.txt", "夹/.d.txt"):
        file(name)
    assert _paths(gouji("check", "夹", "-f", "json").out) == ["夹/b.txt", "夹/下/a.PDF"]


def test_files_of_other_kinds_in_a_folder_are_passed_over_aloud(gouji, file) -> None:
    for name in ("夹/a.txt", "夹/b.html", "夹/c.pptx"):
        file(name)
    ran = gouji("check", "夹")
    assert ran.code == 0
    assert "跳过 2 个" in ran.err


def test_a_folder_means_its_drafts_too_but_not_what_a_published_file_was_made_from(gouji, file) -> None:
    for name in ("夹/甲.pdf", "夹/甲.docx", "夹/甲.doc", "夹/甲.ofd", "夹/乙.txt", "夹/~$丙.docx", "夹/丁.wps"):
        file(name)
    ran = gouji("check", "夹", "-f", "json")
    assert _paths(ran.out) == ["夹/丁.wps", "夹/乙.txt", "夹/甲.pdf"]
    assert "跳过 3 个" in ran.err


def test_a_pattern_that_the_shell_left_alone_is_expanded(gouji, file) -> None:
    for name in ("b.txt", "a.txt", "a.md"):
        file(name)
    assert _paths(gouji("check", "*.txt", "-f", "json").out) == ["a.txt", "b.txt"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(gouji, file) -> None:
    assert _paths(gouji("check", file("预算[2024].txt"), "-f", "json").out) == ["预算[2024].txt"]


def test_a_file_named_twice_is_audited_once(gouji, file) -> None:
    assert _paths(gouji("check", file("a.txt"), "./a.txt", "*.txt", "-f", "json").out) == ["a.txt"]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), {"B3-T2", "B3-T10", "P1"}),
        (("--select", "P1"), {"P1"}),
        (("--select", "百分比一致"), {"P1"}),
        (("--select", "B3"), {"B3-T2", "B3-T10"}),
        (("--select", "B3-T2,P1"), {"B3-T2", "P1"}),
        (("--select", "B3-T2", "--select", "P1"), {"B3-T2", "P1"}),
        (("--ignore", "小计=明细之和"), {"P1"}),
        (("--select", "B3", "--ignore", "B3-T10"), {"B3-T2"}),
    ],
)
def test_rules_are_selected_by_id_by_the_beginning_of_an_id_and_by_family(gouji, file, options, rules) -> None:
    ran = gouji("check", file("a.txt", "error"), "-f", "json", *options)
    assert {finding["rule"] for finding in json.loads(ran.out)["documents"][0]["findings"]} == rules


def test_an_unknown_rule_is_answered_with_what_may_have_been_meant(gouji, file) -> None:
    assert "B3-T2" in gouji("check", file("a.txt"), "--select", "B3-T3").err
    assert "百分比一致" in gouji("check", file("a.txt"), "--ignore", "百分比不一致").err


def test_leaving_no_rule_is_a_mistake_and_not_a_pass(gouji, file) -> None:
    ran = gouji("check", file("a.txt"), "--select", "P1", "--ignore", "P1")
    assert (ran.code, ran.out) == (2, "")


def test_the_prior_disclosure_reaches_the_audit(gouji, file) -> None:
    ran = gouji("check", file("a.txt"), "--prior", file("b.txt"))
    assert "上年文件是 b.txt" in ran.out


def test_files_audited_as_one_make_one_document(gouji, file) -> None:
    ran = gouji("check", file("说明.txt"), file("附表.txt"), "--as-one", "-f", "json")
    assert _paths(ran.out) == ["说明.txt + 附表.txt"]


def test_files_of_one_disclosure_are_audited_as_one(gouji, file) -> None:
    ran = gouji("check", file("说明.txt"), file("表.txt"), "--as-one", "-f", "json")
    assert _paths(ran.out) == ["说明.txt + 表.txt"]


def test_one_unreadable_file_fails_the_disclosure_that_it_is_part_of(gouji, file) -> None:
    ran = gouji("check", file("说明.txt"), file("表.txt", "坏"), "--as-one")
    assert (ran.code, "说明.txt + 表.txt：不是预决算公开" in ran.err) == (3, True)


def test_several_formats_go_each_to_its_place(gouji, file, tmp_path: Path) -> None:
    ran = gouji("check", file("a.txt", "error"), "-f", "console", "-f", "json:报告.json")
    assert "有error" in ran.out
    assert _paths((tmp_path / "报告.json").read_text(encoding="utf-8")) == ["a.txt"]


def test_a_report_in_a_file_has_neither_colour_nor_broken_lines(gouji, file, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    gouji("check", file("a.txt", "error"), "-f", "console:报告.txt")
    text = (tmp_path / "报告.txt").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) > 40


def test_english_is_asked_for_with_lang(gouji, file) -> None:
    assert "figures read 2" in gouji("check", file("a.txt"), "--lang", "en").out


def test_quiet_writes_findings_and_totals(gouji, file) -> None:
    out = gouji("check", file("a.txt", "error note"), "-q").out
    assert "有error" in out
    assert "有note" not in out
    assert "合计" in out


@pytest.mark.parametrize("option", ["a.txt", "./a.txt", "去年.txt", "pack.yaml"])
def test_a_report_never_replaces_an_input(gouji, file, tmp_path: Path, option: str) -> None:
    inputs = [file("a.txt", "error"), "--prior", file("去年.txt"), "--rules", file("pack.yaml")]
    ran = gouji("check", *inputs, "-f", f"json:{option}")
    assert ran.code == 2
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "error"


def test_two_formats_never_share_a_file(gouji, file) -> None:
    assert gouji("check", file("a.txt"), "-f", "json:r", "-f", "console:./r").code == 2


@pytest.mark.parametrize("formats", [("json", "csv"), ("console", "json"), ("sarif", "sarif")])
def test_what_is_read_as_a_whole_shares_stdout_with_nothing(gouji, file, formats) -> None:
    ran = gouji("check", file("a.txt"), *(word for name in formats for word in ("-f", name)))
    assert (ran.code, ran.out) == (2, "")
    assert "都写到标准输出，会混在一起" in ran.err


def test_what_is_read_line_by_line_may_stand_in_one_log(gouji, file) -> None:
    ran = gouji("check", file("a.txt", "error"), "-f", "console", "-f", "github")
    assert ran.code == 1
    assert "::error" in ran.out


def test_help_names_the_exit_codes(gouji) -> None:
    assert "退出码" in gouji("check", "--help").out


def test_inspect_writes_json_too(gouji, file) -> None:
    assert json.loads(gouji("inspect", file("a.txt"), "-f", "json").out)["documents"][0]["entity"] == "青禾中心"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--engine", "acrobat"), "--engine 只能是"),
        (("--engine", "dask://a:1", "--scheduler", "dask://b:1"), "两个调度器"),
    ],
)
def test_an_engine_that_there_is_not_is_refused(gouji, file, words, fault) -> None:
    ran = gouji("check", file("a.txt"), *words)
    assert (ran.code, fault in ran.err) == (2, True)
