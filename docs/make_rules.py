"""Writes what is made of rules/: the pages under docs/rules and the JSON Schema of rule files.

python docs/make_rules.py
"""

from pathlib import Path

from audit import pipeline
from audit.reports.media.json_text import dumps
from audit.reports.rules.markdown import pages
from audit.rulebook.checks.file_schema import rule_file_schema

_DOCS = Path(__file__).resolve().parent


def main() -> None:
    """Pages of families that are no more are removed."""
    folder = _DOCS / "rules"
    folder.mkdir(exist_ok=True)
    made = pages(pipeline.load_rulebook())
    for stale in {path.name for path in folder.glob("*.md")} - set(made):
        (folder / stale).unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    (_DOCS / "schema/rule.schema.json").write_text(dumps(rule_file_schema()), encoding="utf-8")


if __name__ == "__main__":
    main()
