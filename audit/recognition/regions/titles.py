"""Which line is the title of a table, and of which form."""

from collections.abc import Sequence

from audit.model.document import TextLine
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import Titles
from audit.model.regex import Regex
from audit.recognition.labels import bare, plain, squeeze

_SENTENCE = frozenset("，。；！？,;")
_ASIDE = Regex(r"[（(][^（）()]*[）)]")  # behind the name: （按支出功能分类科目，不含上年结转）
MAX_TITLE = 48  # characters


class TitleIndex:
    """Finds the form whose title a line is; the longest, most specific title wins."""

    def __init__(self, forms: Sequence[Form], words: Titles, kind: str | None = None) -> None:
        self._words = words.tables
        self._outline = words.outline
        self._rows = words.rows
        self._leader = words.contents.leader
        self._by_length: dict[int, dict[str, list[Form]]] = {}
        self._templates: dict[str, list[Form]] = {}
        for form in forms:
            if _fits(form, kind):
                self._templates.setdefault(form.id, []).append(form)
                for title in {plain(title): None for title in (form.title, *form.titles)}:
                    self._by_length.setdefault(len(title), {}).setdefault(title, []).append(form)
        self._lengths = sorted(self._by_length, reverse=True)
        self._ends = {t[-1] for form in forms for t in (form.title, *form.titles)} | set(")》续接页试编表0123456789")

    def match(self, text: str) -> tuple[Form, ...]:
        """The templates of the one form whose title this line is; empty when it is none."""
        line = bare(text)
        if (
            line[-1:] not in self._ends
            or len(line) > MAX_TITLE
            or _is_sentence(line)
            or self._leader.search(squeeze(text))
        ):
            return ()
        name = self.begun(line)
        for length in self._lengths:
            forms = self._by_length[length].get(name[len(name) - length :]) if length <= len(name) else None
            if forms and self._may_precede(name[: len(name) - length], forms[0]):
                return tuple([form for form in forms if form.id == forms[0].id])
        return ()

    def begun(self, text: str) -> str:
        """The title, plain, as it stood over the begin of a table that goes on below it (…表（续））."""
        line = bare(text)
        named = plain(line).removesuffix("》") if line.startswith("《") else plain(line)
        return self._words.continued.sub("", named)

    def _may_precede(self, before: str, form: Form) -> bool:
        return bool(self._words.before.match(before) or (form.of_project and self._words.project.match(before)))

    def kin(self, named: Sequence[Form]) -> tuple[Form, ...]:
        """The other templates of their form: a region may print another's title over its own columns."""
        return tuple(form for form in self._templates.get(named[0].id, ()) if form not in named) if named else ()

    def names_a_table(self, line: TextLine) -> bool:
        """A short line that names a table, maybe of no form that we know."""
        text = squeeze(line.text)
        return (
            len(text) <= MAX_TITLE
            and bool(self._words.other.search(text))
            and not _is_sentence(text)
            and not self.is_caption(line)
        )

    def numbers_a_table(self, line: TextLine) -> bool:
        """表三, and no more."""
        return bool(self._outline.table_number.match(squeeze(line.text)))

    def names_a_total(self, text: str) -> bool:
        """What a row with the sum of a table is called."""
        return bool(self._rows.total.search(text))

    def is_caption(self, line: TextLine) -> bool:
        """Below a title: who, when, in which unit."""
        said = (line.text, *(text for text, _, _ in line.pieces))
        return any(self._words.caption.match(squeeze(text)) for text in said)


def _is_sentence(text: str) -> bool:
    return not _SENTENCE.isdisjoint(_ASIDE.sub("", text))


def _fits(form: Form, kind: str | None) -> bool:
    return not form.kinds or kind is None or kind in form.kinds
