"""Which line is the title of a table, and of which form."""

import re
from collections.abc import Sequence

from audit.model.document import TextLine
from audit.model.forms import Form
from audit.recognition.labels import bare, plain, squeeze

_TOC_TAIL = re.compile(r"[.…·]{3,}\s*\d*$")
CAPTION = re.compile(
    r"^(?:编制|填报|部门名称|单位名称|部门[:：]|单位[:：]|金额单位|表\d+$|公开\d+表?$|公开$|表部门|\(?\d{4}年度?\)?$|预算公开)"
)
# What may stand before a table's own name in its title: an entity, a year, the caliber, a number; no word that would
# make it another table, and none of a sentence.
_PREFIX = re.compile(
    r"^(?!.*(?:决算|拨款|收入|支出|收支|一般公共|政府性|基金预算|国有资本|基本|采购|绩效|专项|经费|结转|关于|详见|根据|按照))"
    r"(?:附[件表]?\d*|表\d+|公开\d+表?)?"
    r"(?:预算(?=单位|部门)|(?<=部门|单位|综合)预算|(?!预算).){0,30}$"
)
_SENTENCE = re.compile(r"[，。；！？,;]")
# A short line that names a table of no form we know: it ends the table before, and is reported as not recognised.
_OTHER_TITLE = re.compile(
    r"(?:预算|决算|收入|支出|经费|资金|采购|绩效|情况|明细|统计|目标|购置|资产|信息|运行)[^，。；、]{0,12}表(?:\([^()]{1,12}\))?$"
    r"|资金[^，。；、]{0,8}(?:清单|目录)$"
)
_CONTINUED = re.compile(r"(?<=表)(?:续表?|接上表|试编)\d?$")
MAX_TITLE = 48  # characters


class TitleIndex:
    """Finds the form whose title a line is; the longest, most specific title wins."""

    def __init__(self, forms: Sequence[Form], kind: str | None = None) -> None:
        self._titles = sorted(
            ((plain(t), form) for form in forms if _fits(form, kind) for t in (form.title, *form.titles)),
            key=lambda pair: -len(pair[0]),
        )
        self._templates: dict[str, list[Form]] = {}
        for form in forms:
            if _fits(form, kind):
                self._templates.setdefault(form.id, []).append(form)
        self._ends = {t[-1] for form in forms for t in (form.title, *form.titles)} | set(")续接页试编表0123456789")

    def match(self, text: str) -> tuple[Form, ...]:
        """The templates of the one form whose title this line is; empty when it is none."""
        line = bare(text)
        if (
            line[-1:] not in self._ends
            or len(line) > MAX_TITLE
            or _SENTENCE.search(line)
            or _TOC_TAIL.search(squeeze(text))
        ):
            return ()
        name = _CONTINUED.sub("", plain(line))
        found: list[tuple[str, Form]] = []
        for title, form in self._titles:
            longest = found[0] if found else (title, form)
            if (len(title), form.id) != (len(longest[0]), longest[1].id):
                continue
            if name.endswith(title) and _PREFIX.match(name[: len(name) - len(title)]):
                found.append((title, form))
        return tuple(dict.fromkeys(form for _, form in found))

    def kin(self, named: Sequence[Form]) -> tuple[Form, ...]:
        """The other templates of their form: a region may print another's title over its own columns."""
        return tuple(form for form in self._templates.get(named[0].id, ()) if form not in named) if named else ()


def names_a_table(line: TextLine) -> bool:
    text = squeeze(line.text)
    return (
        len(text) <= MAX_TITLE
        and bool(_OTHER_TITLE.search(text))
        and not _SENTENCE.search(text)
        and not CAPTION.match(text)
    )


def _fits(form: Form, kind: str | None) -> bool:
    return not form.kinds or kind is None or kind in form.kinds
