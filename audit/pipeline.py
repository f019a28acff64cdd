"""The one place where the order of the stages is written: read → recognise → evaluate → diagnose → report.

Each stage is imported when it is first used: `gouji --help` pays for none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import UnreadableInput, UsageError
from audit.model.document import Document
from audit.model.facts import Facts
from audit.model.facts.companions import ALONE, Companions, companions_of
from audit.model.knowledge.rules import Rule, RuleBook
from audit.model.place import Box
from audit.model.record import replace
from audit.model.report import DocumentReport, Failure
from audit.model.sets import Disclosure, Grouping, Identity

if TYPE_CHECKING:  # an audit needs none of them
    from audit.model.mutation import MutationReport, MutationRun, Plan


def load_rulebook(
    extra: tuple[Path, ...] = (),
    *,
    alone: bool = False,
    compiling: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> RuleBook:
    """The built-in rule book plus the packs at `extra`, or these `alone`; `compiling` is entered for as long as they are
    compiled, the first time and when they have changed. Raises RuleBookError with every fault found."""
    from audit.rulebook import load

    return load(extra, alone=alone, compiling=compiling)


def facts(paths: Sequence[Path], rulebook: RuleBook, engine: str = "pdfium") -> Facts:
    """The files of one disclosure, most often one, or the report and its separate tables.

    `engine` reads PDFs: pdfium, or the slow reference pdfplumber.

    Raises UnreadableInput when one of them cannot be read, or they are no disclosure that we know.
    """
    return recognised([document(path, rulebook, engine) for path in paths], rulebook)


def companion_facts(paths: Sequence[Path], rulebook: RuleBook) -> Facts:
    """A disclosure to compare with; its figures say which file they stand in. Raises UnreadableInput."""
    return recognised([document(path, rulebook) for path in paths], rulebook, stamp=True)


def document(path: Path, rulebook: RuleBook, engine: str = "pdfium") -> Document:
    """A file as read; of the rules only how lines are worded. Raises UnreadableInput."""
    from audit.readers import read
    from audit.readers.ahead import read_ahead

    return read_ahead(path, engine) or read(path, rulebook.titles.lines, engine)


def get_ready() -> None:
    """Loads what an audit needs, where its file is being read by another process meanwhile."""
    from audit.readers.ahead import is_under_way

    if is_under_way():
        from audit import diagnosis, evaluation, recognition  # noqa: F401 - loaded is all
        from audit.evaluation.kinds import kinds

        kinds()


def recognised(documents: Sequence[Document], rulebook: RuleBook, *, stamp: bool = False) -> Facts:
    """What the documents of one disclosure say. `stamp`: every figure says which file it stands in, as those of several
    files do. Raises UnreadableInput when they are no disclosure that we know, or nobody filled it in."""
    from audit.model.document import joined
    from audit.recognition import recognise

    one = documents[0] if len(documents) == 1 and not stamp else joined(documents)
    return _with_figures(recognise(one, rulebook))


def identity(facts: Facts, path: Path, content: str) -> Identity:
    """What a file says it is, for grouping; `content` is a name for its bytes."""
    profile = facts.profile
    amounts = sum(bool(statement.figures) for statement in facts.statements)
    filled = sum(table.has_figures() for table in facts.tables)
    return Identity(
        path,
        content,
        profile.entity,
        profile.kind,
        profile.caliber,
        profile.year,
        tables=filled,
        amounts=amounts,
        leaf=profile.leaf,
        members=profile.members,
    )


def grouped(identities: Sequence[Identity], rulebook: RuleBook, stated: Sequence[Disclosure] = ()) -> Grouping:
    """Which files are one disclosure, and which disclosures are compared; what is `stated` of some goes before it."""
    from audit.grouping import group

    return group(identities, rulebook.titles.units, stated)


def audit(path: Path, rulebook: RuleBook, companions: Companions = ALONE) -> DocumentReport:
    """One disclosure from file to findings, and against those that it is compared with. Raises UnreadableInput."""
    return judge(facts([path], rulebook), rulebook, companions)


def _with_figures(known: Facts) -> Facts:
    """A form that nobody filled in must not look like a clean report."""
    if any(table.has_figures() for table in known.tables) or any(s.figures for s in known.statements):
        return known
    if unread := [told for told in known.unrecognised if told.figures]:
        number = sum(told.figures for told in unread)
        raise UnreadableInput(f"有 {number} 个数，但没有读到任何一个：{unread[0].reason}（{unread[0].text.strip()}）")
    raise UnreadableInput(f"认出了 {len(known.tables)} 张表，但没有读到任何数字，像是没有填写的表样")


def judge(facts: Facts, rulebook: RuleBook, companions: Companions = ALONE) -> DocumentReport:
    """Recognised facts to findings: every check ends in one outcome, every failure in a finding."""
    from audit.diagnosis import suspects
    from audit.evaluation import evaluate
    from audit.evaluation.findings import coverage, findings

    outcomes = evaluate(rulebook, facts, companions)
    return DocumentReport(
        facts, outcomes, findings(rulebook, facts, outcomes), coverage(facts, outcomes), suspects(outcomes)
    )


def draw(path: Path, page: int, image: Path, rulebook: RuleBook) -> None:
    """Page `page` (from 1) of a PDF as a PNG with what was read on it: figures of tables green, those of the prose blue, what
    was not understood red. Raises UnreadableInput, UsageError."""
    from audit.readers.pdf.drawing import Mark, draw_page
    from audit.readers.remote import is_remote, local_copy

    known = facts([path], rulebook)
    placed = [e.figure for t in known.tables for e in t.entries.values() if e.figure]
    loose = [figure for t in known.tables for figures in t.loose.values() for figure in figures]
    said = [figure for statement in known.statements for figure in statement.figures.values()]
    places = [("green", figure.place) for figure in placed] + [("blue", figure.place) for figure in said]
    places += [("red", figure.place) for figure in loose] + [("red", one.place) for one in known.unrecognised]
    boxes = [Mark(box, colour=colour) for colour, place in places for where, box in place.outlined if where == page]
    with local_copy(path) if is_remote(path) else nullcontext(path) as file:
        draw_page(file, page, image, boxes)


def name_of(path: Path) -> str:
    """What a report calls a file: its path, or its URL without credentials."""
    if ":/" not in path.as_posix():
        return str(path)
    from audit.readers.remote import is_remote, shown

    return shown(path) if is_remote(path) else str(path)


@cache
def remote_digest(path: Path) -> str:
    """Of what is at a URL, asked for once in a run; empty for a file of this machine. Raises UnreadableInput."""
    from audit.readers.remote import is_remote, local_copy

    if not is_remote(path):
        return ""
    from hashlib import file_digest

    with local_copy(path) as copy, copy.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def remote_files(argument: str) -> list[Path]:
    """The files that a URL means, as paths that keep it; none where the argument is no URL. Raises UnreadableInput."""
    from audit.readers.remote import is_remote, matches

    path = Path(argument)
    return matches(path) if is_remote(path) else []


def page_strip(path: str, page: int, boxes: Sequence[Box]) -> bytes:
    """A strip of a PDF's page with the boxes framed, as PNG; empty where the file cannot be drawn (any more)."""
    from audit.readers.pdf.drawing import page_strip as drawn

    try:
        return drawn(Path(path), page, boxes)
    except (UnreadableInput, UsageError):
        return b""


def example_fault(rule: Rule, example: str, rulebook: RuleBook, *, holds: bool) -> str:
    """What is wrong with an example on which the rule should hold, or should not; empty where nothing is."""
    from audit.evaluation import evaluate
    from audit.evaluation.findings.examples import example_fault as fault
    from audit.readers.example import example_documents
    from audit.recognition import recognise

    own, others = example_documents(example, rulebook.titles.lines)
    try:
        companions = companions_of((role, recognise(document, rulebook)) for role, document in others)
        outcomes = evaluate(replace(rulebook, rules=(rule,)), recognise(own, rulebook), companions)
    except UnreadableInput as error:
        return str(error)
    return fault(rule, outcomes, holds=holds)


def mutate(
    facts: Facts,
    rulebook: RuleBook,
    plan: Plan,
    companions: Companions = ALONE,
    progress: Callable[[int, int], None] | None = None,
) -> MutationReport:
    """Plants errors in recognised facts, one at a time, and tells which of them the rules notice."""
    from audit.evaluation.recheck import Recheck
    from audit.mutation import measure

    grammar = rulebook.patterns.grammar if rulebook.patterns else None
    return measure(facts, Recheck(rulebook, facts, companions), grammar, plan, progress)


def mutations(reports: Sequence[MutationReport], failures: Sequence[Failure] = ()) -> MutationRun:
    """Several disclosures' planted errors counted together."""
    from audit.mutation import together

    return together(reports, failures)
