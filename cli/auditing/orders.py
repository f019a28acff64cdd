"""What an audit is to be made of: the configuration, and the command line that goes before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from audit.model.record import record, replace

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.batch.attempts import Files
    from audit.batch.work import Task
    from audit.model.facts import Facts
    from audit.model.facts.companions import Companions
    from audit.model.knowledge.rules import RuleBook
    from audit.model.report import DocumentReport, Failure, RunReport
    from audit.model.sets import Disclosure, Grouping, Identity
    from audit.store.writing import Store
    from cli.auditing.running import Haste
    from cli.configuration import Config
    from cli.options.engines import Engine

Result = TypeVar("Result")


@record
class Orders:
    """`select`, `ignore` and `prior` replace what the configuration says; `packs` come on top of its packs."""

    config: Config
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    prior: Path | None = None

    def files(self) -> Iterable[Path]:
        """What is read besides the disclosures."""
        sets = (path for each in self.config.sets for path in each.all_files())
        named = (self.config.path, self.prior, *self.config.priors.values(), *sets, *self.config.extends, *self.packs)
        return [path for path in named if path]

    def every_rule(self) -> RuleBook:
        """All packs with their severities, nothing left out. Raises RuleBookError, and UsageError for unknown rules."""
        from audit import pipeline
        from audit.model.knowledge.notes import Severity
        from audit.rulebook.checks.selection import regrade
        from cli.output import compiling

        whole = pipeline.load_rulebook((*self.config.extends, *self.packs), compiling=compiling)
        return regrade(whole, {term: Severity(name) for term, name in self.config.severity.items()})

    def rulebook(self) -> RuleBook:
        """The rules that are asked for. Raises RuleBookError, and UsageError for unknown rules."""
        from audit.rulebook.checks.selection import select_rules

        return select_rules(self.every_rule(), self.select or self.config.select, self.ignore or self.config.ignore)

    def carry_out(
        self,
        disclosures: Sequence[Files],
        failures: Iterable[Failure],
        engine: Engine,
        haste: Haste,
        store: Store | None = None,
        told: Callable[[DocumentReport], None] | None = None,
    ) -> RunReport:
        """Every disclosure against the rules, and against those that belong to it. As soon as one is done, it goes into
        the store and its report is `told`."""
        from audit.batch.slimming import Sharing
        from audit.batch.work import Task, Worker
        from audit.model.report import RunReport
        from cli.auditing.running import memory, results
        from cli.auditing.storing import kept

        rulebook = self.rulebook()
        stated = self.config.stated(path for files in disclosures for path in files)
        arrangement = _Arrangement(self._prior_of, stated, rulebook)
        several = len(disclosures) > 1
        together = haste.sets and several
        tasks = [Task(files, only_read=True) if together else arrangement.task(files) for files in disclosures]
        with memory(haste, several=several) as cache:
            alone = not haste.needs_crew(len(tasks))
            worker = Worker(rulebook, engine.value, cache, rows=store is not None, whole=alone)
            found, sharing = [], Sharing()
            for result in kept(results(tasks, worker, haste, arrangement if together else None), worker, store):
                report = sharing.shared(result.report) if result.report else None
                found.append(replace(result, report=report))
                if told and result.report:
                    told(result.report)
        failed = dict.fromkeys(failure for result in found for failure in result.failures)
        reports = tuple(result.report for result in found if result.report)
        return RunReport(reports, (*failures, *failed), rulebook.notes(), arrangement.grouping)

    def each(
        self,
        disclosures: Sequence[Files],
        rulebook: RuleBook,
        engine: Engine,
        action: Callable[[Facts, Companions], Result],
    ) -> tuple[tuple[Result, ...], tuple[Failure, ...]]:
        """`action` on the facts of every disclosure, and on those of the disclosures that it is known to be compared
        with; each of these is read once."""
        from audit import pipeline
        from audit.batch.attempts import attempt
        from audit.model.facts.companions import companions_of

        stated = self.config.stated(path for files in disclosures for path in files)
        arrangement = _Arrangement(self._prior_of, stated, rulebook)
        others = {files: arrangement.task(files).companions() for files in map(tuple, disclosures)}
        wanted = dict.fromkeys(files for each in others.values() for _, files in each)
        read, unread = attempt(list(wanted), lambda files: (files, pipeline.companion_facts(files, rulebook)))
        known = dict(read)

        def acted(files: Files) -> Result:
            there = ((role, known[other]) for role, other in others[tuple(files)] if other in known)
            return action(pipeline.facts(files, rulebook, engine), companions_of(there))

        results, failed = attempt(disclosures, acted)
        return results, (*unread, *failed)

    def _prior_of(self, files: Files) -> Path | None:
        return self.prior or self.config.prior_of(files)


class _Arrangement:
    """Which files are one disclosure and what each is compared with; what the user has said goes before it."""

    def __init__(
        self, prior_of: Callable[[Files], Path | None], stated: Sequence[Disclosure], rulebook: RuleBook
    ) -> None:
        self._prior_of, self._stated, self._rulebook = prior_of, stated, rulebook
        self.grouping: Grouping | None = None

    def __call__(self, identities: Sequence[Identity]) -> Sequence[Task]:
        from audit import pipeline
        from audit.model.sets import Grouping

        found = pipeline.grouped(identities, self._rulebook, self._stated)
        disclosures = tuple(self._with_prior(disclosure) for disclosure in found.disclosures)
        self.grouping = Grouping(disclosures, found.doubts)
        return [_task(disclosure) for disclosure in disclosures]

    def task(self, files: Files) -> Task:
        """Of files that nothing is looked for to compare with."""
        from audit.model.sets import Disclosure

        stated = next((each for each in self._stated if set(each.files) & set(files)), None)
        return _task(self._with_prior(replace(stated, files=files) if stated else Disclosure(files)))

    def _with_prior(self, disclosure: Disclosure) -> Disclosure:
        prior = self._prior_of(disclosure.files)
        return replace(disclosure, prior=(prior,)) if prior else disclosure


def _task(each: Disclosure) -> Task:
    from audit.batch.work import Task

    return Task(each.files, each.prior, each.budget, each.units, each.all_units)
