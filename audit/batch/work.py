"""One disclosure from files to report, with whatever of it the cache remembers."""

from dataclasses import replace
from functools import cache as once
from pathlib import Path

from audit import pipeline
from audit.batch.attempts import Files, named, tried
from audit.batch.slimming import slim
from audit.cache import Cache, code_key, key_of
from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.facts import Facts
from audit.model.record import record
from audit.model.report import DocumentReport, Failure
from audit.model.rules import RuleBook

_ENGINES = ("pypdfium2", "pdfplumber", "pdfminer.six")
_READING = ("readers", "model", "decimal_utils.py", "errors.py")
_JUDGING = (*_READING, "recognition", "evaluation", "diagnosis", "pipeline.py", "batch")


@record
class Task:
    """The files of one disclosure, and of last year's where it is known."""

    files: Files
    prior: Files = ()

    @property
    def name(self) -> str:
        return named(self.files)


@record
class Result:
    """What became of a task. `failures`: of the disclosure, which then has no report, or of last year's."""

    report: DocumentReport | None = None
    failures: tuple[Failure, ...] = ()


@record
class Worker:
    """Audits one disclosure after another. `engine` reads PDFs."""

    rulebook: RuleBook
    engine: str = "pdfium"
    cache: Cache | None = None

    def remembered(self, task: Task) -> Result | None:
        """What this very task gave before, where nothing that it depends on has changed."""
        return self.cache.get("result", self._key(task), Result) if self.cache else None

    def audit(self, task: Task) -> Result:
        """The report, without the equations behind it; or why there is none."""
        result = tried(task.files, lambda _: self._result(task))
        if isinstance(result, Failure):  # of ours, or of this moment: nothing to remember
            return Result(None, (result,))
        if self.cache:
            self.cache.put("result", self._key(task), result)
        return result

    def _result(self, task: Task) -> Result:
        prior = self._readable(task.prior, stamp=True) if task.prior else None
        unread = (prior,) if isinstance(prior, Failure) else ()
        facts = self._readable(task.files)
        if isinstance(facts, Failure):
            return Result(None, (*unread, facts))
        report = pipeline.judge(facts, self.rulebook, None if isinstance(prior, Failure) else prior)
        return Result(slim(report), unread)

    def _readable(self, files: Files, *, stamp: bool = False) -> Facts | Failure:
        try:
            return pipeline.recognised([self._document(path) for path in files], self.rulebook, stamp=stamp)
        except UnreadableInput as error:
            return Failure(named(files), str(error))

    def _document(self, path: Path) -> Document:
        if self.cache is None:
            return pipeline.document(path, self.engine)
        key = key_of((_code(*_READING), _engines(), self.engine, _digest(path)))
        found = self.cache.get("document", key, Document)
        if found is not None:
            return replace(found, path=str(path))
        made = pipeline.document(path, self.engine)
        self.cache.put("document", key, made)
        return made

    def _key(self, task: Task) -> str:
        """All that a report depends on: the files and their names, the rules, the engines and our own code."""
        rules = [(rule.id, rule.severity.value) for rule in self.rulebook.rules]
        files = [[(str(path), _digest(path)) for path in paths] for paths in (task.files, task.prior)]
        return key_of((_code(*_JUDGING), _engines(), self.engine, self.rulebook.fingerprint, rules, files))


def _digest(path: Path) -> str:
    """Of what a file holds; of one that cannot be read, of nothing: reading it will say why."""
    import hashlib

    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@once
def _code(*names: str) -> str:
    return code_key(*names)


@once
def _engines() -> tuple[str, ...]:
    from importlib.metadata import version

    return tuple(version(name) for name in _ENGINES)
