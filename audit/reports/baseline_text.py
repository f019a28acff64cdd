"""A baseline as people commit it: YAML with one entry per accepted finding, in a stable order.

Texts are written as JSON strings, which YAML reads as they are: no text of a document can become anything else.
"""

from collections.abc import Iterable, Iterator

from audit.model.report.baseline import Suppression
from audit.reports.media.json_text import dumps_line

_HEAD = """\
# 已知并暂时接受的发现。每条按规则、文件和所引数字的印刷值比对，不看位置：重新排版仍有效，数字一改或过了 expires 就失效。
# Accepted findings: matched by rule, document and printed figures, never by position.
version: 1
"""


def render(entries: Iterable[Suppression]) -> str:
    """By document, rule and figures."""
    ordered = sorted(entries, key=lambda entry: (entry.document, entry.rule, entry.figures, entry.where, entry.reason))
    if not ordered:
        return f"{_HEAD}suppressions: []\n"
    return "\n".join([f"{_HEAD}suppressions:", *(line for entry in ordered for line in _entry(entry))]) + "\n"


def _entry(entry: Suppression) -> Iterator[str]:
    yield f"  - rule: {_quoted(entry.rule)}"
    yield f"    document: {_quoted(entry.document)}"
    yield f"    figures: [{', '.join(map(_quoted, entry.figures))}]"
    if entry.where:
        yield f"    where: {_quoted(entry.where)}"
    yield f"    reason: {_quoted(entry.reason)}"
    yield f"    owner: {_quoted(entry.owner)}"
    yield f"    expires: {entry.expires.isoformat()}"


def _quoted(text: str) -> str:
    return dumps_line(text).rstrip("\n")
