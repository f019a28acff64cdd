"""What stands under a heading path: the sections of the sentence patterns, and whose templates a narrative follows."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from audit.model.facts import BUDGET, FINAL
from audit.model.knowledge.forms import NATIONAL
from audit.model.knowledge.patterns import Section

Path = tuple[str, ...]


class Headings:
    """The sections that fit a path are sought once, whichever regions' templates are then tried on it: most of the
    time that a region costs goes into the patterns of headings."""

    def __init__(self, sections: Sequence[Section], kind: str | None) -> None:
        self._sections = sections
        self._kind = kind
        self._fitting: dict[Path, list[Section]] = {}

    def sections(self, path: Path, regions: Collection[str]) -> list[Section]:
        """Those that enclose a paragraph, the most specific first: the one whose last heading is the innermost, and of
        these the one that asks for more headings."""
        fitting = [s for s in self._fits(path) if is_open_to(s, regions)]
        return sorted(fitting, key=lambda s: (s.region == NATIONAL, -_depth(s, path), -len(s.heading)))

    def regions(self, paths: Iterable[Path]) -> Sequence[frozenset[str]]:
        """Whose templates a narrative without tables may follow: the regions whose sections say most of its headings,
        with the national one for what these do not say, or that one alone; where it says most, with whoever says most
        of the headings left, or, where none are left, of those that it says too."""
        said: Counter[str] = Counter()
        alone: Counter[str] = Counter()  # in the headings that no national section says
        for path in set(paths):
            most_of_path: dict[str, int] = {}
            for section in self._fits(path):
                most_of_path[section.region] = max(most_of_path.get(section.region, 0), _words(section, path))
            said.update(most_of_path)
            if NATIONAL not in most_of_path:
                alone.update(most_of_path)
        del said[""], alone[""]
        most = _most(said)
        if most <= {NATIONAL}:
            regional = _most(alone) or _most(said - Counter({NATIONAL: said[NATIONAL]}))
            return (most, most | regional) if regional else (most,)
        return (most | {NATIONAL}, frozenset({NATIONAL})) if said[NATIONAL] else (most | {NATIONAL},)

    def _fits(self, path: Path) -> list[Section]:
        if path not in self._fitting:
            self._fitting[path] = [section for section in self._sections if _fits(section, path, self._kind)]
        return self._fitting[path]


def _most(said: Counter[str]) -> frozenset[str]:
    return frozenset(region for region, words in said.items() if words and words == max(said.values()))


def is_open_to(section: Section, regions: Collection[str]) -> bool:
    """Whether the section is everybody's, or of one of the regions."""
    return not section.region or section.region in regions


def _words(section: Section, path: Path) -> int:
    """How much of a heading a section's own pattern says."""
    return max(match.end() - match.start() for heading in path if (match := section.heading[-1].search(heading)))


def _depth(section: Section, path: Path) -> int:
    """How far in the innermost heading stands that the section's last pattern says."""
    return max((i for i, heading in enumerate(path) if section.heading[-1].search(heading)), default=-1)


def _fits(section: Section, path: Path, kind: str | None) -> bool:
    kind = kind or _said(path)
    if section.kinds and kind is not None and kind not in section.kinds:
        return False
    if section.outside is not None and any(map(section.outside.search, path)):
        return False
    rest = iter(path)
    return all(any(map(pattern.search, rest)) for pattern in section.heading)


def _said(path: Path) -> str | None:
    """What the headings themselves say it is, where the document does not."""
    kinds = {kind for kind in (BUDGET, FINAL) if any(kind in heading for heading in path)}
    return kinds.pop() if len(kinds) == 1 else None
