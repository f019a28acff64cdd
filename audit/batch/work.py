"""One disclosure from files to report, with whatever of it the cache remembers."""

from functools import cache as once
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from audit import pipeline
from audit.batch.attempts import Files, named, tried
from audit.batch.slimming import slim
from audit.cache import Cache, code_key, key_of
from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.facts import Facts
from audit.model.facts.companions import companions_of
from audit.model.knowledge.formula import Role
from audit.model.knowledge.rules import RuleBook
from audit.model.record import record, replace
from audit.model.report import DocumentReport, Failure
from audit.model.sets import Identity

if TYPE_CHECKING:  # most audits are not stored
    from audit.store.rows import Rows

_ENGINES = ("pypdfium2", "pdfplumber", "pdfminer.six")
_READING = ("readers", "model", "decimal_utils.py", "errors.py")
_JUDGING = (*_READING, "recognition", "evaluation", "diagnosis", "pipeline.py", "batch", "store/rows.py")


@record
class Task:
    """The files of one disclosure, and of those that it is compared with where they are known. `all_units`: they are
    all that the department has. `only_read`: what the file says it is, and nothing more."""

    files: Files
    prior: Files = ()
    budget: Files = ()
    units: tuple[Files, ...] = ()
    all_units: bool = False
    only_read: bool = False

    @property
    def name(self) -> str:
        return named(self.files)

    def companions(self) -> tuple[tuple[Role, Files], ...]:
        """The files of every disclosure that this one is compared with."""
        roles = (Role.MEMBERS, Role.ALL_MEMBERS) if self.all_units else (Role.MEMBERS,)
        units = [(role, unit) for role in roles for unit in self.units]
        return tuple(
            (role, files) for role, files in ((Role.PRIOR, self.prior), (Role.BUDGET, self.budget), *units) if files
        )


@record
class Result:
    """What became of a task. `failures`: of the disclosure, which then has no report, or of one that it is compared
    with. `identity`: of a file that was only to be read. `rows`: all of the report, as the store takes it."""

    report: DocumentReport | None = None
    failures: tuple[Failure, ...] = ()
    identity: Identity | None = None
    rows: "Rows | None" = None


@record
class Worker:
    """Audits one disclosure after another. `engine` reads PDFs. `rows`: whether they are wanted. `whole`: the reports
    keep the equations behind them; where one is all that this process makes, to forget them takes longer than its end."""

    rulebook: RuleBook
    engine: str = "pdfium"
    cache: Cache | None = None
    rows: bool = False
    whole: bool = False

    @property
    def version(self) -> str:
        """Of gouji."""
        return _version("gouji")

    @property
    def rules_id(self) -> str:
        """A name for the rules with their severities."""
        return key_of((self.rulebook.fingerprint, self._severities()))

    def remembered(self, task: Task) -> Result | None:
        """What this very task gave before, where nothing that it depends on has changed."""
        return self.cache.get("result", self._key_of(task), Result) if self.cache else None

    def work(self, task: Task) -> Result:
        """The report, or what the file says it is; or why there is neither."""
        result = tried(task.files, lambda _: self._result(task))
        if isinstance(result, Failure):  # of ours, or of this moment: nothing to remember
            return Result(None, (result,))
        if self.cache:
            self.cache.put("result", self._key_of(task), result)
        return result

    def _result(self, task: Task) -> Result:
        facts = self._readable(task.files)
        if isinstance(facts, Failure):
            return Result(None, (facts,))
        if task.only_read:
            (path,) = task.files
            return Result(identity=pipeline.identity(facts, path, _digest(path)))
        others = [(role, self._readable(files, stamp=True)) for role, files in task.companions()]
        unread = dict.fromkeys(other for _, other in others if isinstance(other, Failure))
        read = companions_of((role, other) for role, other in others if not isinstance(other, Failure))
        if unread and task.all_units:
            read = read.without(Role.ALL_MEMBERS)
        report = pipeline.judge(facts, self.rulebook, read)
        rows = self._rows(task, report) if self.rows else None
        return Result(report if self.whole else slim(report), tuple(unread), rows=rows)

    def _rows(self, task: Task, report: DocumentReport) -> "Rows":
        """Told apart by what the files hold, wherever they lie."""
        from audit.store.rows import Origin, rows_of

        content, prior = ("+".join(map(_digest, files)) for files in (task.files, task.prior))
        others = [(role.value, *map(_digest, files)) for role, files in task.companions()]
        name = key_of((_code(*_JUDGING), _engines(), self.engine, self.rules_id, content, others))
        return rows_of(report, Origin(name, content, prior, self.rules_id), self.version)

    def _readable(self, files: Files, *, stamp: bool = False) -> Facts | Failure:
        try:
            return self._facts(files, stamp=stamp)
        except UnreadableInput as error:
            return Failure(named(files), str(error))

    def _facts(self, files: Files, *, stamp: bool) -> Facts:
        """Read and recognised, once for all the disclosures that it is compared with."""
        key = self._key(files, stamp) if self.cache else ""
        found = self.cache.get("facts", key, Facts) if self.cache else None
        if found is not None:
            return found
        made = pipeline.recognised([self._document(path) for path in files], self.rulebook, stamp=stamp)
        if self.cache:
            self.cache.put("facts", key, made)
        return made

    def _document(self, path: Path) -> Document:
        if self.cache is None:
            return pipeline.document(path, self.rulebook, self.engine)
        key = key_of((_code(*_READING), _engines(), self.engine, self.rulebook.titles.lines.wording, _digest(path)))
        found = self.cache.get("document", key, Document)
        if found is not None:
            return replace(found, path=pipeline.name_of(path))
        made = pipeline.document(path, self.rulebook, self.engine)
        self.cache.put("document", key, made)
        return made

    def _key_of(self, task: Task) -> str:
        """All that a report depends on; to read a file needs no rules."""
        rules = [] if task.only_read else self._severities()
        others = (part for each in task.companions() for part in each)
        return self._key(task.files, *others, rules, task.only_read, self.rows and not task.only_read)

    def _severities(self) -> list[tuple[str, str]]:
        return [(rule.id, rule.severity.value) for rule in self.rulebook.rules]

    def _key(self, *parts: object) -> str:
        """A name for the parts, files by name and content, with what else all depends on: the knowledge, the engines
        and our own code."""
        told = [[(str(path), _digest(path)) for path in part] if _are_files(part) else part for part in parts]
        return key_of((_code(*_JUDGING), _engines(), self.engine, self.rulebook.fingerprint, told))


def _are_files(part: object) -> TypeGuard[Files]:
    return isinstance(part, tuple) and all(isinstance(path, Path) for path in part)


def _digest(path: Path) -> str:
    """Of what a file holds; of one that cannot be read, of nothing: reading it will say why."""
    import hashlib

    try:
        if ":/" in path.as_posix() and (remote := pipeline.remote_digest(path)):
            return remote
        if not path.is_file():  # a pipe would be waited for, and a device may never end
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, UnreadableInput):
        return ""


@once
def _code(*names: str) -> str:
    return code_key(*names)


@once
def _engines() -> tuple[str, ...]:
    return tuple(_version(name) for name in _ENGINES)


@once
def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
