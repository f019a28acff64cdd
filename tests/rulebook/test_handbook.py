"""docs/规则写法.md tells whoever writes a rule of every kind, what it may say, and what its messages may use."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from audit.rulebook.checks.kinds import kinds
from audit.rulebook.checks.rule_schema import RuleSchema

_HANDBOOK = Path(__file__).resolve().parents[2] / "docs/规则写法.md"


@pytest.fixture(scope="module")
def sections() -> Mapping[str, str]:
    parts = re.split(r"^## ", _HANDBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {name: text for name, _, text in (part.partition("\n") for part in parts)}


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_is_told_with_its_keys_their_choices_and_its_words(kind: str, sections: Mapping[str, str]) -> None:
    of, told = kinds()[kind], sections[kind]
    own = {key: field for key, field in of.Schema.model_fields.items() if key not in RuleSchema.model_fields}
    choices = [
        value
        for field in own.values()
        if get_origin(field.annotation) is Literal
        for value in get_args(field.annotation)
    ]
    untold = [key for key in own if f"`{key}`" not in told and f"{key}:" not in told]
    untold += [value for value in choices if value not in told]
    assert untold + [f"{{{word}}}" for word in of.WORDS if f"{{{word}}}" not in told] == []
