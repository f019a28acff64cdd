"""The JSON Schema of rule files, made of the very classes that check them when they are loaded; for editors."""

from typing import Any

from audit.rulebook.checks.kinds import kinds
from audit.rulebook.packs.source import MacroSpec

_DRAFT = "http://json-schema.org/draft-07/schema#"  # the draft that the YAML language server knows best
_DEFAULT = "等式"


def rule_file_schema() -> dict[str, Any]:
    """A list of rules, and of macros for those behind them; what a rule may say depends on its `kind`, which is 等式
    where it says none."""
    definitions: dict[str, Any] = {}
    for name, kind in sorted(kinds().items()):
        schema = _tidy(kind.Schema.model_json_schema(by_alias=True))
        definitions |= schema.pop("$defs", {})
        schema["properties"]["kind"] |= {"const": name, "default": name}
        definitions[name] = schema
    return {
        "$schema": _DRAFT,
        "title": "勾稽规则文件",
        "type": "array",
        "items": {
            "type": "object",
            "if": {"required": ["macros"]},
            "then": _tidy(MacroSpec.model_json_schema()),
            "else": {
                "properties": {"kind": {"enum": sorted(kinds())}},
                "allOf": [_branch(name) for name in sorted(kinds())],
            },
        },
        "$defs": definitions,
    }


def _branch(name: str) -> dict[str, Any]:
    says_so = {"properties": {"kind": {"const": name}}}
    return {
        "if": says_so if name == _DEFAULT else says_so | {"required": ["kind"]},
        "then": {"$ref": f"#/$defs/{name}"},
    }


def _tidy(schema: Any) -> Any:
    """Without the titles that repeat the keys, and with fixed lists written as this draft writes them."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    named = {"items" if key == "prefixItems" else key: value for key, value in schema.items()}
    return {key: _tidy(value) for key, value in named.items() if not (key == "title" and isinstance(value, str))}
