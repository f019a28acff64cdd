"""Of a document that does not say its year: 2030年“三公”经费支出5万元，2031年“三公”经费预算4万元 are two things."""

from collections.abc import Sequence

from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.prose.drafts import Draft, Key

_YEAR = Regex(r"(20\d{2})年")


def keep_the_latest(drafts: Sequence[Draft]) -> None:
    """What names an earlier year than another amount of the same thing is nothing that we know."""
    named = [(draft, max(_YEAR.findall(draft.found.phrase), default="")) for draft in drafts if draft.key is not None]
    latest: dict[Key | None, str] = {}
    for draft, year in named:
        latest[draft.key] = max(year, latest.get(draft.key, ""))
    for draft in [draft for draft, year in named if year and year < latest[draft.key]]:
        draft.quantity, draft.found = "", replace(draft.found, subject=None)
