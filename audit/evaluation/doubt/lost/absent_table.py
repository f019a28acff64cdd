"""Why a table that is not there may be there, or elsewhere, or left out on purpose."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches

from audit.evaluation.ground import Ground, View, key
from audit.model.knowledge.bodies.disclosure import Required, RequiredTables
from audit.model.knowledge.forms import TOTAL_ROW, Form

_UNKNOWN_TABLE = "表"
_LONGEST_TITLE = 48  # characters
_ALIKE = 0.6


def doubt_of_reading(ground: Ground, body: RequiredTables) -> str:
    """Why any table may be there, unread or under the name of another, or be left out on purpose; empty where nothing
    speaks for it."""
    facts = ground.facts
    if facts.unread:
        return f"{facts.unread[0].what}，可能在那里"
    known = {table.title for table in facts.tables}
    for found in facts.unrecognised:
        if found.what == _UNKNOWN_TABLE and found.text not in known and not body.others.search(found.text):
            return f"有没认出的表「{found.text}」，可能就是它"
    return _two_of_one(ground.views) or _said_withheld(ground, body)


def _two_of_one(views: Sequence[View]) -> str:
    forms = Counter(view.table.form for view in views)
    for view in views:
        if forms[view.table.form] > 1:
            return f"《{view.title}》不止一张，其中一张可能是它"
        if _has_two_totals(view):
            return f"《{view.title}》有两个合计，可能连着另一张表"
    return ""


def _has_two_totals(view: View) -> bool:
    filled = view.table.filled()
    totals = [row.block for row in view.by_form_name.get(TOTAL_ROW, ()) if row.index in filled]
    return len(totals) > len(set(totals)) and not any(block.repeated for block in view.blocks.values())


def _said_withheld(ground: Ground, body: RequiredTables) -> str:
    said = (match[0] for match in body.withheld.finditer("".join(ground.facts.lines)))
    sentence = next((text for text in said if not body.others.search(text)), "")
    return f"文中写有「{sentence}」" if sentence else ""


def doubt_of_absence(ground: Ground, required: Required) -> str:
    """Why this one may be elsewhere, or left out on purpose."""
    own = set(_titles(form for form in ground.rulebook.forms if form.id in required.forms))
    if _is_named(ground, own):
        return "文中提到这张表，可能另有文件"
    if alike := next(filter(None, (_like_its_title(line, own, required.words) for line in _titles_told(ground))), ""):
        return f"文中有「{alike}」，可能就是它"
    said = required.denial.search("".join(ground.facts.lines))
    return f"文中写有「{said[0]}」" if said else ""


def _is_named(ground: Ground, own: Collection[str]) -> bool:
    """A title of it stands somewhere, and not as the end of another's: 支出决算表 in 一般公共预算财政拨款支出决算表."""
    others = set(_titles(ground.rulebook.forms)) - set(own)
    longer = sorted((o for o in others if any(title in o for title in own)), key=len, reverse=True)
    lines = [key(line) for line in ground.facts.lines]
    for text in ("".join(lines), *lines):
        rest = text
        for title in longer:
            rest = rest.replace(title, " ")
        if any(title in rest for title in own):
            return True
    return False


def _titles_told(ground: Ground) -> Iterator[str]:
    """Lines that may be titles of tables, but those of the tables that are there, or what is wrapped of them."""
    there, printed = {view.table.form for view in ground.views}, [key(view.title) for view in ground.views]
    known = (*_titles(form for form in ground.rulebook.forms if form.id in there), *printed)
    for line in ground.facts.lines:
        text = key(line) if len(line) <= _LONGEST_TITLE else ""
        if text.endswith("表") and not text.endswith(known) and not any(title.endswith(text) for title in printed):
            yield line


def _like_its_title(line: str, own: Collection[str], words: Sequence[str]) -> str:
    """The line, where it has words of it, or is one of its titles with a character misread."""
    text = key(line)
    return line if any(word in line for word in words) or get_close_matches(text, own, 1, _ALIKE) else ""


def _titles(forms: Iterable[Form]) -> Iterator[str]:
    return (key(title) for form in forms for title in (form.title, *form.titles))
