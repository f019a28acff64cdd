"""The GitLab report against GitLab's description of what it reads."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from audit.model.figure import WAN_YUAN, Figure
from audit.model.place import Place
from audit.model.report import CitedFigure, Failure, RunReport, Suppressed
from audit.reports.findings.pipelines import gitlab
from audit.reports.style import Style

# The required members, the severities and the shape of paths, as GitLab documents them. Our own transcription: GitLab keeps
# its schema inside its application, and no package of schemas that we know of carries it.
_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def _issues(run: RunReport) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(gitlab.render(run, Style()))
    jsonschema.validate(issues, _SCHEMA)
    return issues


def test_every_finding_is_an_issue_at_its_line(run: RunReport) -> None:
    issues = _issues(run)
    assert [issue["severity"] for issue in issues] == ["info", "major", "minor", "info"]
    assert issues[1]["location"] == {"path": "青禾.txt", "lines": {"begin": 40}}


def test_no_two_issues_have_one_fingerprint(run: RunReport) -> None:
    prints = [issue["fingerprint"] for issue in _issues(run)]
    assert len(set(prints)) == len(prints) == 4


@pytest.mark.parametrize(
    ("place", "said"),
    [(Place(page=7), "第 7 页：不符"), (Place(line=5, column=2, cell="收支总表!B5"), "收支总表!B5：不符")],
)
def test_a_finding_where_there_are_no_lines_names_its_place_in_words(
    document, finding, place: Place, said: str
) -> None:
    figure = CitedFigure(Figure("1.00", 1, 2, WAN_YUAN, place), "合计")
    (issue,) = _issues(RunReport((document((finding(figures=(figure,), message="不符"),)),)))
    assert issue["description"] == said
    assert issue["location"]["lines"] == {"begin": 1}  # GitLab asks for one


def test_a_finding_in_a_text_is_told_in_its_own_words_alone(document, finding) -> None:
    (issue,) = _issues(RunReport((document((finding(message="不符"),)),)))
    assert issue["description"] == "不符"


def test_what_the_baseline_accepts_is_no_issue(document, finding) -> None:
    accepted = Suppressed(finding(rule="T999"), "附件另有说明", "审计处", date(2027, 1, 1))
    run = RunReport((replace(document((finding(),)), suppressed=(accepted,)),))
    assert [issue["check_name"] for issue in _issues(run)] == ["B3-T2"]


@pytest.mark.parametrize("path", ["坏.pdf", "./坏.pdf"])
def test_an_input_that_could_not_be_read_blocks(path: str) -> None:
    (issue,) = _issues(RunReport((), (Failure(path, "不是 PDF"),)))
    assert (issue["severity"], issue["location"]) == ("blocker", {"path": "坏.pdf", "lines": {"begin": 1}})
