"""Codes of which a row prints its own level alone, each level in a column of its own (208 | | 社会保障, | 05 | 养老,
| | 01 离退休): the levels above are those of the rows above."""

from collections.abc import Iterator, Mapping, Sequence

from audit.model.knowledge.accounts import CLASS_DIGITS, DIGITS, STEP
from audit.model.record import replace
from audit.recognition.tables.rows import RawRow


def completed(raws: Sequence[RawRow]) -> Iterator[RawRow]:
    """The rows, each with its whole code."""
    above: Mapping[int, str] = {}
    for raw in raws:
        own = {cell.level: cell.text for cell in raw.steps}
        if not own:
            yield raw
            continue
        steps = own if raw.code else {k: text for k, text in above.items() if k < min(own)} | own
        code = raw.code or _joined(steps)
        above = steps if code else {}
        yield raw if code == raw.code else replace(raw, code=code)


def _joined(steps: Mapping[int, str]) -> str:
    """The digits of the levels one after the other; none where a level is missing or is no level's."""
    places = sorted(steps)
    first, *below = [steps[k] for k in places]
    whole = len(first) == CLASS_DIGITS and all(len(text) <= STEP for text in below)
    code = first + "".join(text.zfill(STEP) for text in below)
    return code if whole and places[-1] - places[0] == len(below) and len(code) <= DIGITS["项"] else ""
