"""JSON as this project writes it: stable order, readable Chinese, nothing that steers a terminal."""

import json
from typing import Any

from audit.model.facts import Unrecognised
from audit.model.place import Place
from audit.model.regex import Regex
from audit.model.report import Coverage

# JSON itself escapes only what is below blank; these also move cursors or turn the direction of writing.
_STEERING = Regex(r"[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def dumps(data: Any) -> str:
    """Indented JSON with a line end. Characters that steer terminals, and lone surrogates, are escaped."""
    return _escaped(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def dumps_line(data: Any) -> str:
    """The same in one line."""
    return _escaped(json.dumps(data, ensure_ascii=False, allow_nan=False))


def _escaped(text: str) -> str:
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def located(place: Place) -> dict[str, Any]:
    """Page, line and box; null where the source has none; the cell of a workbook or a document of Word. The file only
    where it is not the document's own."""
    spot = {"page": place.page, "line": place.text_line, "bbox": list(place.bbox) if place.bbox else None}
    return (
        spot
        | ({"cell": place.cell} if place.cell else {})
        | further(place)
        | ({"path": place.path} if place.path else {})
    )


def unrecognised(item: Unrecognised) -> dict[str, Any]:
    """What was read but not understood, why, where, and how many figures it prints."""
    said = {"what": item.what, "text": item.text, "reason": item.reason, "figures": item.figures}
    return said | located(item.place)


def covered(coverage: Coverage) -> dict[str, int]:
    """Figures read, checked, and printed in what was not recognised."""
    return {"figures": coverage.figures, "checked": coverage.checked, "unread": coverage.unread}


def further(place: Place) -> dict[str, Any]:
    """Page and box of what goes on in another line or on another page; nothing where all of it stands in one."""
    boxes = [{"page": page, "bbox": list(box)} for page, box in place.further]
    return {"further": boxes} if boxes else {}
