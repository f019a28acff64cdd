"""Of a document that does not say its year: 2030年“三公”经费支出5万元，2031年“三公”经费预算4万元 are two things."""

from collections.abc import Iterator, Sequence

from audit.model.printed_years import YEAR
from audit.model.record import replace
from audit.recognition.prose.drafts import Draft, Key


def keep_the_latest(drafts: Sequence[Draft]) -> None:
    """What names an earlier year than another amount of the same thing is nothing that we know, nor is what its sentence
    goes on with: 2030年“三公”经费支出5万元，其中，公务接待费2万元."""
    named = {id(draft): max(YEAR.findall(draft.found.phrase), default="") for draft in drafts}
    latest: dict[Key | None, str] = {}
    for draft in drafts:
        latest[draft.key] = max(named[id(draft)], latest.get(draft.key, ""))
    earlier = {id(d) for d in drafts if d.key is not None and "" < named[id(d)] < latest[d.key]}
    for draft in list(_of_earlier(drafts, earlier, named)):
        draft.quantity, draft.found = "", replace(draft.found, subject=None)


def _of_earlier(drafts: Sequence[Draft], earlier: set[int], named: dict[int, str]) -> Iterator[Draft]:
    """Those of the `earlier` years, and those behind them up to a full stop or to the next that names a year."""
    last: Draft | None = None
    for draft in drafts:
        if id(draft) in earlier:
            last = draft
        elif named[id(draft)] or not _goes_on(last, draft):
            last = None
        if last is not None and draft.key is not None:
            yield draft


def _goes_on(last: Draft | None, draft: Draft) -> bool:
    if last is None or draft.paragraph is not last.paragraph:
        return False
    return "。" not in draft.paragraph.text[last.end : draft.start]
