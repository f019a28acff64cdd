"""What became of planted errors, for a terminal: shares with their intervals, and the figures nobody guards."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, Decimal
from itertools import groupby

from audit.model.mutation import MutationReport, MutationRun, Share, Unnoticed
from audit.reports.plain import clean
from audit.reports.style import Detail, Language, Style
from audit.reports.terminal import Page
from audit.reports.wording import identity, place, wording

_TENTH = Decimal("0.1")
_RIGHT = 1


def render(run: MutationRun, style: Style) -> str:
    """Every document, then all of them together. The language is Chinese whatever the style says."""
    return _Mutations(style).render(run)


class _Mutations:
    def __init__(self, style: Style) -> None:
        self._page = Page(style)
        self._words = wording(Language.ZH)
        self._detail = style.detail

    def render(self, run: MutationRun) -> str:
        for report in run.documents:
            self._document(report)
        if len(run.documents) > 1:
            self._page.rule(self._words.all_documents.format(count=len(run.documents)))
            self._shares("按所在", run.by_part)
            self._shares("按错法", run.by_operator)
        failures = run.all_failures()
        if failures:
            self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
            for failure in failures:
                self._page.line(failure.path, self._words.stop, failure.reason, indent=2)
        return self._page.text()

    def _document(self, report: MutationReport) -> None:
        self._page.rule(identity(self._words, report.facts.profile))
        self._page.line((self._words.file.format(path=report.facts.path), "dim"), hang=6)
        self._page.line(_planted(report), hang=6)
        if report.unplanted or report.unrecognised:
            self._page.line((_left_out(report), "yellow"), hang=6)
        self._shares("按所在", report.by_part)
        self._shares("按错法", report.by_operator)
        if self._detail is not Detail.QUIET:
            self._shares("按表和章节", report.by_group)
            self._shares("按规则（规则核对的数字出错时，由它发现的份额）", report.by_rule)
            self._unnoticed(report.unnoticed)
            self._rules("核对过数字，但没有发现任何错误的规则", report.silent)
        if self._detail is Detail.VERBOSE:
            self._rules("只看用语和名称、没有植入过这类错误的规则", report.untried)
            self._rules("在这份文件里没有做成检验的规则", report.idle)

    def _shares(self, title: str, shares: Sequence[Share]) -> None:
        if not shares:
            return
        self._page.blank()
        self._page.line((title, "bold underline"))
        self._page.rows([_row(share) for share in shares], indent=2, right=_RIGHT)

    def _unnoticed(self, figures: Sequence[Unnoticed]) -> None:
        if not figures:
            return
        self._page.blank()
        self._page.line((f"错了也没有人发现的数字 {len(figures)} 个", "bold underline"))
        for group, members in groupby(figures, key=lambda figure: figure.group):
            self._page.line((clean(group) or self._words.other_group, "bold"), indent=2)
            self._page.rows([self._figure(figure) for figure in members], indent=4)

    def _figure(self, figure: Unnoticed) -> tuple[str, str, str]:
        why = "核对过，但放过了" if figure.checked else "没有任何检验用到它"
        return clean(figure.text), why, f"{clean(figure.where)}  {place(self._words, figure.place)}".rstrip()

    def _rules(self, title: str, rules: Iterable[str]) -> None:
        listed = self._words.separator.join(rules)
        if listed:
            self._page.blank()
            self._page.line((title, "bold underline"))
            self._page.line(listed, indent=2, hang=0)


def _planted(report: MutationReport) -> str:
    counted = sum(share.total for share in report.by_part)
    return (
        f"植入  {report.figures} 个数字，错误 {len(report.trials)} 处（种子 {report.plan.seed}，"
        f"每个数字至多 {report.plan.per_figure} 种错法），以下只计超出舍入的 {counted} 处"
    )


def _left_out(report: MutationReport) -> str:
    parts = []
    if report.unplanted:
        parts.append(f"不写成数字的 {report.unplanted} 个")
    if report.unrecognised:
        parts.append(f"没有认出的 {report.unrecognised} 个（它们错了不会被发现）")
    return f"未计  {'、'.join(parts)}"


def _row(share: Share) -> tuple[str, str, str, str]:
    elsewhere = f"  另有 {share.found} 处有新发现，但没有指到它" if share.found else ""
    spread = f"{_percent(share.low)}–{_percent(share.high)}"
    return (
        clean(share.name),
        _percent(Decimal(share.cited) / share.total),
        spread,
        f"{share.cited}/{share.total}{elsewhere}",
    )


def _percent(share: Decimal) -> str:
    """Rounded down: 100 % is said only of all."""
    return f"{(share * 100).quantize(_TENTH, ROUND_FLOOR)}%"
