"""The Markdown report as markdown-it-py (CommonMark and tables) reads it."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from audit.model.report import Failure, RunReport
from audit.reports.findings import markdown
from audit.reports.media.harmless import in_markdown
from audit.reports.media.plain import clean
from audit.reports.style import Language, Style

_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _kinds(text: str) -> set[str]:
    tokens = _PARSER.parse(text)
    return {token.type for outer in tokens for token in [outer, *(outer.children or ())]}


def _cells(text: str) -> list[str]:
    """The contents of the table cells, markup resolved."""
    tokens = _PARSER.parse(text)
    inner = [after for before, after in itertools.pairwise(tokens) if before.type == "td_open"]
    return ["".join(child.content for child in token.children or ()) for token in inner]


def test_every_finding_is_a_row_of_the_documents_table(run: RunReport) -> None:
    cells = _cells(markdown.render(run, Style()))
    findings = run.documents[0].findings
    assert len(cells) == 4 * len(findings)
    assert cells[1::4] == [finding.rule for finding in findings]
    assert cells[3::4] == [finding.message for finding in findings]


def test_hostile_text_stays_text(document, finding) -> None:
    hostile = "<script>a</script> [甲](http://a) ![乙](b) `c` **d** | e &lt; ~~f~~ <!-- g --> \\| @h"
    text = markdown.render(RunReport((document((finding(message=hostile),), entity=hostile),)), Style())
    assert _cells(text)[3] == hostile
    assert not _kinds(text) & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "code_inline",
        "strong_open",
        "s_open",
    }


@given(st.text(min_size=1))
def test_any_text_comes_back_from_its_cell(words: str) -> None:
    cells = _cells(f"| a |\n| --- |\n| x{in_markdown(words)}x |\n")
    assert cells == [f"x{clean(words)}x"]


def test_failures_and_undetermined_checks_are_listed_with_their_reasons(run: RunReport) -> None:
    text = markdown.render(RunReport(run.documents, (Failure("坏.pdf", "不是 PDF"),)), Style())
    assert "- 坏.pdf：不是 PDF" in text
    assert "- 2 项 列已丢失，无法确定归属（B2-T3 ×2）" in text


def test_english_is_english(run: RunReport) -> None:
    text = markdown.render(run, Style(Language.EN))
    assert "| severity | rule | place | message |" in text
    assert "| error | B3-T2 | line 40 | The total of" in text


def test_a_report_cut_to_size_fits_and_says_that_it_is_cut(run: RunReport) -> None:
    text = markdown.render_within(run, Style(), 600)
    assert len(text.encode()) <= 600
    assert text.endswith("报告太长，以下从略。\n")
    assert markdown.render_within(run, Style(), 100_000) == markdown.render(run, Style())


def test_several_documents_are_listed_the_gravest_first(document, finding):
    text = markdown.render(RunReport((document(), document((finding(),)))), Style())
    assert _cells(text)[:8] == ["1", "0", "9/12", "青禾.txt", "0", "0", "9/12", "青禾.txt"]
