"""The JSON Schema that editors use is the one of the classes that check rule files, and every rule file names it."""

import copy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from audit.reports.media.json_text import dumps
from audit.rulebook.checks.file_schema import rule_file_schema

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "rules/checks").rglob("*.yaml"))
PUBLISHED = ROOT / "docs/schema/rule.schema.json"


@pytest.fixture(scope="module")
def judge() -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(rule_file_schema())
    return jsonschema.Draft7Validator(rule_file_schema())


def rules_of(file: Path) -> list[dict[str, Any]]:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def test_the_published_schema_is_the_one_of_the_program():
    """Written anew with: python docs/make_rules.py"""
    assert PUBLISHED.read_text(encoding="utf-8") == dumps(rule_file_schema())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_rule_file_is_valid_and_names_the_schema_in_its_first_line(judge, file):
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (file.parent / first.partition("=")[2]).resolve() == PUBLISHED
    assert [error.message for error in judge.iter_errors(rules_of(file))] == []


@pytest.mark.parametrize(
    "change",
    [
        {"formel": "1"},
        {"severity": "fatal"},
        {"kind": "等号"},
        {"each": "页"},
        {"where": {"kinds": "金额"}},
        {"pass": []},
        {"kind": "行次"},
    ],
)
def test_the_schema_objects_to_what_the_loader_objects_to(judge, change):
    (rule, *_) = rules_of(ROOT / "rules/checks/百分比一致/占比.yaml")
    assert judge.is_valid([rule])
    assert not judge.is_valid([copy.deepcopy(rule) | change])


@pytest.mark.parametrize(("macros", "valid"), [({"水电": "水费|电费"}, True), ({"水电": 1}, False), (["水费"], False)])
def test_an_entry_may_name_words_for_the_rules_behind_it(judge, macros, valid):
    assert judge.is_valid([{"macros": macros}]) == valid
