"""JSON lines: every line stands alone and says the same as the JSON report."""

import json

from audit.model.report import Failure, RunReport
from audit.reports.findings import json_report, jsonl
from audit.reports.style import Style


def test_every_document_is_a_line_and_every_failure_too(document, finding) -> None:
    run = RunReport((document((finding(),)), document()), (Failure("坏.pdf", "不是 PDF"),))
    lines = [json.loads(line) for line in jsonl.render(run, Style()).splitlines()]
    assert [line["type"] for line in lines] == ["document", "document", "failure"]


def test_a_line_says_of_its_document_what_the_json_report_says(run: RunReport) -> None:
    line = json.loads(jsonl.render(run, Style()))
    (expected,) = json.loads(json_report.render(run, Style()))["documents"]
    assert {name: line[name] for name in expected} == expected


def test_no_character_of_a_document_ends_a_line(document, finding) -> None:
    run = RunReport((document((finding(message="甲\n\u2028\x85乙"),)),))
    text = jsonl.render(run, Style())
    assert len(text.splitlines()) == 1
    assert json.loads(text)["findings"][0]["message"] == "甲\n\u2028\x85乙"
