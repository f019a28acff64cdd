"""The exit code: 0 nothing at the fail level, 1 findings, 2 usage or rule packs, 3 unreadable; 2 > 3 > 1 > 0."""

import sys

import pytest

from audit.model.facts import Facts, Profile
from audit.model.report import Coverage, DocumentReport, RunReport
from cli.exits import uncovered


def test_a_clean_document_is_0(gouji, file) -> None:
    assert gouji("check", file("甲.txt")).code == 0


@pytest.mark.parametrize(
    ("found", "level", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("note", "error", 0),
        ("error", "warning", 1),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
    ],
)
def test_findings_at_or_above_the_fail_level_are_1(gouji, file, found: str, level: str, code: int) -> None:
    assert gouji("check", file("甲.txt", found), "--fail-on", level).code == code


def test_without_fail_on_a_warning_passes_and_an_error_does_not(gouji, file) -> None:
    assert gouji("check", file("甲.txt", "warning")).code == 0
    assert gouji("check", file("乙.txt", "error")).code == 1


def test_an_unreadable_input_is_3_even_beside_errors_and_the_others_are_still_audited(gouji, file) -> None:
    ran = gouji("check", file("坏.txt", "坏"), file("甲.txt", "error"))
    assert ran.code == 3
    assert "有error" in ran.out
    assert "坏.txt：不是预决算公开" in ran.err


def test_an_unreadable_input_is_3_whatever_the_fail_level(gouji, file) -> None:
    assert gouji("check", file("坏.txt", "坏"), "--fail-on", "never").code == 3


def test_a_page_that_nobody_could_read_is_3_and_named(gouji, file) -> None:
    ran = gouji("check", file("甲.txt", "缺页"))
    assert (ran.code, "第 3 页：只有图像" in ran.err) == (3, True)


def test_a_fault_of_ours_on_one_input_is_3_and_leaves_the_other_results(gouji, file) -> None:
    ran = gouji("check", file("崩.txt", "崩"), file("甲.txt", "error"))
    assert ran.code == 3
    assert "有error" in ran.out
    assert "ZeroDivisionError: seven by nought" in ran.err


def test_a_library_that_is_not_installed_is_no_fault_of_ours_and_leaves_the_other_results(gouji, file) -> None:
    ran = gouji("check", file("没装.txt", "没装"), file("甲.txt", "error"))
    assert ran.code == 3
    assert "有error" in ran.out
    assert "没装.txt：gouji 没有装全，请重新安装" in ran.err
    assert "No module named 'openpyxl'" in ran.err


def test_without_a_library_that_every_command_needs_one_line_says_what_to_do(gouji, file, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "cli.auditing.checking", None)
    ran = gouji("check", file("甲.txt", "error"))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("错误 (error)：gouji 没有装全，请重新安装")
    assert ran.err.count("\n") == 1


def test_no_file_matched_is_2_and_nothing_is_on_stdout(gouji) -> None:
    ran = gouji("check", "没有*.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "没有*.txt" in ran.err


def test_one_of_several_arguments_matching_nothing_is_3_and_the_others_are_audited(gouji, file) -> None:
    ran = gouji("check", file("甲.txt", "error"), "没有.txt")
    assert (ran.code, "有error" in ran.out, "没有.txt" in ran.err) == (3, True, True)


def test_a_folder_without_disclosures_matched_no_file(gouji, file) -> None:
    file("夹/a.pptx")
    assert gouji("check", "夹").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--fail-on", "fatal"),
        ("--format", "xml"),
        ("--format", "json:"),
        ("--format", "json:无此夹/a.json"),
        ("--lang", "fr"),
        ("--select", "没有"),
        ("--ignore", "没有"),
        ("--nonsense",),
        ("--quiet", "--verbose"),
        ("--timeout", "inf"),
        ("--timeout", "nan"),
    ],
)
def test_a_usage_error_is_2_and_says_why_on_stderr_alone(gouji, file, arguments: tuple[str, ...]) -> None:
    files = (file("甲.txt", "error"),) if arguments else ()
    ran = gouji("check", *files, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_a_rule_pack_error_is_2_even_beside_an_unreadable_input_and_lists_every_fault(gouji, file) -> None:
    ran = gouji("check", file("坏.txt", "坏"), "--rules", file("a.bad"))
    assert ran.code == 2
    assert "rules/a.bad:3: 没有这一列" in ran.err
    assert "rules/a.bad:9: 没有这张表" in ran.err


def test_an_unreadable_prior_is_3_and_the_document_is_still_audited(gouji, file) -> None:
    ran = gouji("check", file("甲.txt", "error"), "--prior", file("坏.txt", "坏"))
    assert (ran.code, "有error" in ran.out) == (3, True)


def test_a_missing_prior_is_3(gouji, file) -> None:
    assert gouji("check", file("甲.txt"), "--prior", "没有.txt").code == 3


def test_a_crash_outside_of_any_input_is_never_mistaken_for_findings(gouji, file, monkeypatch) -> None:
    monkeypatch.setattr("audit.pipeline.load_rulebook", lambda *_, **__: 1 / 0)
    ran = gouji("check", file("甲.txt"))
    assert (ran.code, ran.out) == (3, "")
    assert "ZeroDivisionError" in ran.err


def test_an_interrupt_is_not_mistaken_for_findings(gouji, file, monkeypatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("audit.pipeline.load_rulebook", interrupt)
    assert gouji("check", file("甲.txt")).code == 130


def test_inspect_is_0_when_everything_was_read_and_3_when_not(gouji, file) -> None:
    assert gouji("inspect", file("甲.txt", "error")).code == 0
    assert gouji("inspect", file("坏.txt", "坏"), file("甲.txt")).code == 3
    assert gouji("inspect", "没有.txt").code == 2


@pytest.mark.parametrize(("percent", "code"), [("0", 0), ("50", 0), ("51", 1), ("100", 1)])
def test_less_coverage_than_asked_for_is_1_and_says_where(gouji, file, percent: str, code: int) -> None:
    """The audit of these tests checks one figure of two."""
    ran = gouji("check", file("a.txt"), "--min-coverage", percent)
    assert ran.code == code
    assert ("a.txt：读到数字 2 个，核对 1 个（50%）" in ran.err) == (code == 1)


def test_a_document_in_which_nothing_was_read_has_no_coverage() -> None:
    facts = Facts("a.txt", Profile(None, None, "", None, None), (), ())
    report = DocumentReport(facts, (), (), Coverage(figures=0, checked=0))
    assert uncovered(RunReport((report,)), 1) == (report,)
    assert uncovered(RunReport((report,)), 0) == ()


def test_what_was_not_recognised_was_not_checked() -> None:
    facts = Facts("a.txt", Profile(None, None, "", None, None), (), ())
    report = DocumentReport(facts, (), (), Coverage(figures=9, checked=9, unread=1))
    assert uncovered(RunReport((report,)), 91) == (report,)
    assert uncovered(RunReport((report,)), 90) == ()


def test_an_unreadable_input_goes_before_too_little_coverage(gouji, file) -> None:
    assert gouji("check", file("a.txt"), file("b.txt", "坏"), "--min-coverage", "100").code == 3


@pytest.mark.parametrize("percent", ["-1", "101", "半"])
def test_a_coverage_that_is_no_percentage_is_a_mistake(gouji, file, percent: str) -> None:
    assert gouji("check", file("a.txt"), "--min-coverage", percent).code == 2


def test_a_link_that_leads_to_itself_keeps_no_other_file_from_being_audited(gouji, file, tmp_path) -> None:
    file("公开/甲.txt")
    (tmp_path / "公开" / "环.txt").symlink_to("环.txt")
    ran = gouji("check", "公开", "-f", "concise")
    assert (ran.code, "审核没有完成" in ran.err) == (3, False)
    assert "公开/环.txt" in ran.err
