"""gouji baseline, and check --baseline after it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_ANSWERABLE = ("--reason", "已去函", "--owner", "张三", "--expires", "2999-12-31")


@pytest.fixture
def accepted(gouji, file) -> str:
    """A baseline of three errors and three warnings."""
    assert gouji("baseline", file("a.txt", "error warning note"), *_ANSWERABLE, "-o", "b.yaml").code == 0
    return "b.yaml"


def test_what_the_baseline_accepts_fails_no_check_and_is_counted(gouji, accepted: str) -> None:
    ran = gouji("check", "a.txt", "--baseline", accepted, "--fail-on", "warning")
    assert ran.code == 0
    assert "基线接受了 6 条发现" in ran.err
    assert "基线已接受 6" in ran.out
    assert "除基线已接受的 6 条以外，没有错误或警告" in ran.out


def test_the_json_report_keeps_what_was_accepted_with_its_reason(gouji, accepted: str) -> None:
    report = json.loads(gouji("check", "a.txt", "--baseline", accepted, "-f", "json").out)
    (document,) = report["documents"]
    assert report["summary"]["suppressed"] == len(document["suppressed"]) == 6
    assert (document["suppressed"][0]["reason"], document["suppressed"][0]["expires"]) == ("已去函", "2999-12-31")


def test_the_sarif_report_marks_it_as_suppressed(gouji, accepted: str) -> None:
    (run,) = json.loads(gouji("check", "a.txt", "--baseline", accepted, "-f", "sarif").out)["runs"]
    marked = [result for result in run["results"] if result["suppressions"]]
    assert {result["suppressions"][0]["justification"] for result in marked} == {"已去函"}
    assert (len(marked), len(run["results"])) == (6, 9)


def test_gitlab_and_junit_do_not_report_it_as_an_issue(gouji, accepted: str) -> None:
    issues = json.loads(gouji("check", "a.txt", "--baseline", accepted, "-f", "gitlab").out)
    assert {issue["severity"] for issue in issues} == {"info"}
    assert "<failure" not in gouji("check", "a.txt", "--baseline", accepted, "-f", "junit").out


def test_an_expired_entry_accepts_nothing_and_is_told(gouji, accepted: str, monkeypatch) -> None:
    path = Path(accepted)
    path.write_text(path.read_text(encoding="utf-8").replace("2999-12-31", "2020-01-01"), encoding="utf-8")
    ran = gouji("check", "a.txt", "--baseline", accepted)
    assert ran.code == 1
    assert ran.err.count("已过期") == 6
    assert "b.yaml:5" in ran.err


def test_an_entry_without_its_finding_is_told(gouji, file, accepted: str) -> None:
    file("a.txt", "warning")
    ran = gouji("check", "a.txt", "--baseline", accepted)
    assert (ran.code, ran.err.count("没有用到")) == (0, 3)


def test_writing_again_keeps_reasons_adds_what_is_new_and_drops_what_is_gone(gouji, file, tmp_path: Path) -> None:
    gouji("baseline", file("a.txt", "error"), *_ANSWERABLE, "-o", "b.yaml")
    file("a.txt", "warning")
    again = ("--reason", "新的", "--owner", "李四", "--expires", "2999-01-01")
    assert "新增 3 条，保留 0 条，去掉 3 条" in gouji("baseline", "a.txt", *again, "-o", "b.yaml").err
    file("a.txt", "error warning")
    assert "新增 3 条，保留 3 条，去掉 0 条" in gouji("baseline", "a.txt", *_ANSWERABLE, "-o", "b.yaml").err
    text = (tmp_path / "b.yaml").read_text(encoding="utf-8")
    assert (text.count("新的"), text.count("已去函")) == (3, 3)


@pytest.mark.parametrize(
    "wrong", [("--reason", " "), ("--owner", ""), ("--expires", "2020-01-01"), ("--expires", "明年"), ("-o", "a.txt")]
)
def test_an_entry_that_nobody_could_answer_for_is_not_written(gouji, file, tmp_path: Path, wrong) -> None:
    assert gouji("baseline", file("a.txt", "error"), *_ANSWERABLE, "-o", "b.yaml", *wrong).code == 2
    assert not (tmp_path / "b.yaml").exists()
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "error"


def test_a_faulty_baseline_is_a_mistake_with_its_line(gouji, file) -> None:
    ran = gouji("check", file("a.txt", "error"), "--baseline", file("b.yaml", "version: 1\nsuppressions:\n- rule: 1\n"))
    assert (ran.code, "b.yaml:3" in ran.err) == (2, True)


def test_a_report_never_replaces_the_baseline(gouji, accepted: str) -> None:
    assert gouji("check", "a.txt", "--baseline", accepted, "-f", "json:b.yaml").code == 2


def test_a_yaml_linter_has_nothing_to_say_of_it(accepted: str, repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yamllint", "--strict", "-c", str(repository / ".yamllint"), accepted],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
