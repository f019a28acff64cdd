"""What reports say in the words of a language: whose disclosure, which rules, where."""

from collections import Counter
from pathlib import PurePath

from audit.model.facts import Profile
from audit.model.place import PARAGRAPH, TABLE, Place
from audit.model.regex import Regex
from audit.model.report import Suspect
from audit.reports.media.plain import clean
from audit.reports.style import Language
from audit.reports.words import Wording
from audit.reports.words.chinese import ZH
from audit.reports.words.english import EN

_MOST_RULES = 6
_TABLE = Regex(TABLE.format(r"(\d+)") + "!(.+)")
_WORDINGS = {Language.ZH: ZH, Language.EN: EN}


def wording(language: Language) -> Wording:
    """The words of a report."""
    return _WORDINGS[language]


def identity(words: Wording, profile: Profile) -> str:
    """Whose disclosure of what this is: entity, year, 部门/单位, 预算/决算, unit; what is not stated is said so."""
    year = words.year.format(year=profile.year) if profile.year else words.untold
    kind = words.kinds.get(profile.kind or "", words.untold)
    unit = words.unit.format(unit=clean(profile.unit) if profile.unit else words.untold)
    entity = clean(profile.entity) or words.untold
    caliber = words.calibers.get(profile.caliber or "", "")
    return words.identity.format(entity=entity, year=year, caliber=caliber, kind=kind, unit=unit)


def rules_text(words: Wording, rules: Counter[str]) -> str:
    """Rule ids with how often each, the most frequent first."""
    ranked = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    listed = [f"{rule} ×{count}" if count > 1 else rule for rule, count in ranked[:_MOST_RULES]]
    return words.separator.join(listed) + ("…" if len(ranked) > _MOST_RULES else "")


def place(words: Wording, where: Place) -> str:
    """Page, line and cell as far as they are known, and the file where a report cites several."""
    page = words.page.format(page=where.page) if where.page is not None else ""
    line = words.line.format(line=where.line) if where.line is not None and not where.cell else ""
    file = clean(PurePath(where.path).name) if where.path else ""
    return " ".join(filter(None, (file, page, line, _cell(words, where))))


def lead(words: Wording, where: Place) -> str:
    """What goes before a message about a place that is no line, for programs that can point at lines only."""
    spot = place(words, where) if where.cell or where.text_line is None else ""
    return f"{spot}{words.stop}" if spot else ""


def _cell(words: Wording, where: Place) -> str:
    """Of a workbook the sheet and the cell; of a file without sheets the paragraph, or which table and the cell."""
    if where.cell.startswith(PARAGRAPH):
        return words.paragraph.format(number=where.cell.removeprefix(PARAGRAPH))
    table = _TABLE.fullmatch(where.cell)
    return words.table.format(number=table[1], cell=table[2]) if table else clean(where.cell)


def slip_text(words: Wording, suspect: Suspect) -> str:
    """What the slip looks like, and with what the figure was exchanged."""
    return words.exchanged.format(partner=clean(suspect.partner)) if suspect.partner else words.slips[suspect.slip]
