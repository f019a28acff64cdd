"""What became of planted errors, for a terminal: shares with their intervals, and the figures nobody guards."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, Decimal
from itertools import groupby

from audit.model.mutation import MutationReport, MutationRun, Share, Unnoticed
from audit.reports.media.plain import clean
from audit.reports.media.terminal import Page
from audit.reports.mutation.words import mutation_words
from audit.reports.style import Detail, Style
from audit.reports.words.wording import identity, place, wording

_TENTH = Decimal("0.1")
_RIGHT = 1


def render(run: MutationRun, style: Style) -> str:
    """Every document, then all of them together. What is quoted from a document stays as it is printed there."""
    return _Mutations(style).render(run)


class _Mutations:
    def __init__(self, style: Style) -> None:
        self._page = Page(style)
        self._words = wording(style.language)
        self._own = mutation_words(style.language)
        self._detail = style.detail

    def render(self, run: MutationRun) -> str:
        for report in run.documents:
            self._document(report)
        if len(run.documents) > 1:
            self._page.rule(self._words.all_documents.format(count=len(run.documents)))
            self._shares(self._own.by_part, run.by_part)
            self._shares(self._own.by_operator, run.by_operator)
        failures = run.all_failures()
        if failures:
            self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
            for failure in failures:
                self._page.line(failure.path, self._words.stop, failure.reason, indent=2)
        return self._page.text()

    def _document(self, report: MutationReport) -> None:
        self._page.rule(identity(self._words, report.facts.profile))
        self._page.labelled(self._words.file.format(path=report.facts.path), style="dim")
        self._page.labelled(self._planted(report))
        if report.unplanted or report.unrecognised:
            self._page.labelled(self._left_out(report), style="yellow")
        self._shares(self._own.by_part, report.by_part)
        self._shares(self._own.by_operator, report.by_operator)
        if self._detail is not Detail.QUIET:
            self._shares(self._own.by_group, report.by_group)
            self._shares(self._own.by_rule, report.by_rule)
            self._unnoticed(report.unnoticed)
            self._rules(self._own.silent, report.silent)
        if self._detail is Detail.VERBOSE:
            self._rules(self._own.untried, report.untried)
            self._rules(self._own.idle, report.idle)

    def _shares(self, title: str, shares: Sequence[Share]) -> None:
        if not shares:
            return
        self._page.blank()
        self._page.line((title, "bold underline"))
        self._page.rows([self._row(share) for share in shares], indent=2, right=_RIGHT)

    def _unnoticed(self, figures: Sequence[Unnoticed]) -> None:
        if not figures:
            return
        self._page.blank()
        self._page.line((self._own.unnoticed.format(count=len(figures)), "bold underline"))
        for group, members in groupby(figures, key=lambda figure: figure.group):
            self._page.line((clean(group) or self._words.other_group, "bold"), indent=2)
            self._page.rows([self._figure(figure) for figure in members], indent=4)

    def _figure(self, figure: Unnoticed) -> tuple[str, str, str]:
        why = self._own.let_pass if figure.checked else self._own.unwatched
        return clean(figure.text), why, f"{clean(figure.where)}  {place(self._words, figure.place)}".rstrip()

    def _rules(self, title: str, rules: Iterable[str]) -> None:
        listed = self._words.separator.join(rules)
        if listed:
            self._page.blank()
            self._page.line((title, "bold underline"))
            self._page.line(listed, indent=2, hang=0)

    def _planted(self, report: MutationReport) -> str:
        return self._own.planted.format(
            figures=report.figures,
            trials=len(report.trials),
            seed=report.plan.seed,
            per_figure=report.plan.per_figure,
            counted=sum(share.total for share in report.by_part),
        )

    def _left_out(self, report: MutationReport) -> str:
        counts = ((self._own.no_numerals, report.unplanted), (self._own.unrecognised, report.unrecognised))
        parts = [template.format(count=count) for template, count in counts if count]
        return self._own.left_out + self._words.separator.join(parts)

    def _row(self, share: Share) -> tuple[str, str, str, str]:
        elsewhere = self._own.elsewhere.format(count=share.found) if share.found else ""
        spread = f"{_percent(share.low)}–{_percent(share.high)}"
        name = self._own.names.get(share.name, share.name)
        return (
            clean(name),
            _percent(Decimal(share.cited) / share.total),
            spread,
            f"{share.cited}/{share.total}{elsewhere}",
        )


def _percent(share: Decimal) -> str:
    """Rounded down: 100 % is said only of all."""
    return f"{(share * 100).quantize(_TENTH, ROUND_FLOOR)}%"
