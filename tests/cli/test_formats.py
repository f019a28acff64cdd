"""Several formats in one run, and the page of a GitHub step."""

import json
from pathlib import Path

import pytest
from junitparser import JUnitXml

from audit.reports.formats import REPORTS


def test_a_run_writes_as_many_formats_as_are_asked_for(gouji, file, tmp_path: Path) -> None:
    ran = gouji("check", file("a.txt", "error"), "-f", "sarif:out.sarif", "-f", "junit:out.xml", "-f", "concise")
    assert ran.out.startswith("a.txt: error ")
    assert json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert JUnitXml.fromfile(str(tmp_path / "out.xml")).failures == 3


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_gives_the_same_bytes_for_the_same_input_and_nothing_on_stderr(gouji, file, name: str) -> None:
    arguments = ("check", file("a.txt", "error warning note"), "-f", name)
    first = gouji(*arguments)
    assert first.out == gouji(*arguments).out != ""
    assert (first.code, first.err) == (1, "")


def test_the_rules_that_found_nothing_are_in_the_sarif_too(gouji, file) -> None:
    (run,) = json.loads(gouji("check", file("a.txt"), "-f", "sarif").out)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["B3-T2", "B3-T10", "P1"]


def test_an_inspection_names_the_formats_that_it_has(gouji, file) -> None:
    ran = gouji("inspect", file("a.txt"), "-f", "sarif")
    assert (ran.code, "console、json" in ran.err) == (2, True)


def test_the_github_format_adds_to_the_page_of_its_step(gouji, file, tmp_path: Path, monkeypatch) -> None:
    page = tmp_path / "summary.md"
    page.write_text("# 前一步\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    gouji("check", file("a.txt", "error"), "-f", "github")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# 前一步\n## 勾稽审核\n")
    assert "| 错误 | B3-T2 |" in text


def test_other_formats_leave_that_page_alone(gouji, file, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    gouji("check", file("a.txt", "error"), "-f", "markdown")
    assert not (tmp_path / "summary.md").exists()


def test_a_page_that_cannot_be_written_is_said(gouji, file, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    ran = gouji("check", file("a.txt"), "-f", "github")
    assert (ran.code, "GITHUB_STEP_SUMMARY" in ran.err) == (2, True)
