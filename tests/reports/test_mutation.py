"""The report on planted errors."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from audit import pipeline
from audit.model.mutation import MutationRun, Plan
from audit.reports.media.plain import clean
from audit.reports.mutation import as_json as json_mutation
from audit.reports.mutation import console as console_mutation
from audit.reports.style import Detail, Language, Style


@pytest.fixture(scope="module")
def run() -> MutationRun:
    rulebook = pipeline.load_rulebook()
    path = Path(__file__).resolve().parents[2] / "samples" / "白河县图书馆2024年度部门决算.txt"
    return pipeline.mutations([pipeline.mutate(pipeline.facts([path], rulebook), rulebook, Plan(0, 1))])


def test_every_share_comes_with_its_interval_and_its_counts(run: MutationRun) -> None:
    share = run.documents[0].by_part[0]
    (line,) = (part for part in console_mutation.render(run, Style()).splitlines() if "表内数字" in part)
    assert line.split()[-1] == f"{share.cited}/{share.total}"
    assert "–" in line.split()[2]


def test_every_figure_that_nobody_guards_is_listed_with_its_place(run: MutationRun) -> None:
    text = console_mutation.render(run, Style())
    assert f"错了也没有人发现的数字 {len(run.documents[0].unnoticed)} 个" in text
    for figure in run.documents[0].unnoticed:
        assert any(figure.text in line and f"第 {figure.place.line} 行" in line for line in text.splitlines())


def test_quiet_keeps_the_shares_by_part_and_operator_only(run: MutationRun) -> None:
    text = console_mutation.render(run, Style(detail=Detail.QUIET))
    assert "按错法" in text
    assert "按规则" not in text


def test_json_lists_every_planted_error_with_its_verdict(run: MutationRun) -> None:
    (document,) = json.loads(json_mutation.render(run, Style()))["documents"]
    assert len(document["errors"]) == len(run.documents[0].trials)
    assert {error["verdict"] for error in document["errors"]} <= {"cited", "found", "missed"}


def test_documents_are_counted_together_below_them(run: MutationRun) -> None:
    twice = pipeline.mutations([*run.documents, *run.documents])
    assert [share.total for share in twice.by_part] == [2 * share.total for share in run.by_part]
    assert "全部 2 份公开" in console_mutation.render(twice, Style())


def test_the_json_report_is_what_its_schema_says(run: MutationRun, repository: Path) -> None:
    schema = json.loads((repository / "docs/schema/mutation.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(json_mutation.render(run, Style())))


def test_in_english_only_what_is_quoted_is_chinese(run: MutationRun) -> None:
    text = console_mutation.render(run, Style(Language.EN, detail=Detail.VERBOSE))
    report = run.documents[0]
    quoted = [
        report.facts.path,
        report.facts.profile.entity,
        report.facts.profile.unit or "",
        *(share.name for share in report.by_group),
    ]
    for figure in report.unnoticed:
        quoted += [figure.where, figure.group, figure.text]
    for words in sorted(map(clean, filter(None, quoted)), key=len, reverse=True):
        text = text.replace(words, "")
    assert not re.findall("[\u4e00-\u9fff]+", text)
