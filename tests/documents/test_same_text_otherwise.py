"""A text written otherwise says the same: its findings and what was checked do not change."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path

import pytest

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_AMOUNT = re.compile(r"(?<![\d.,])\d{1,3}(?:,?\d{3})*\.\d\d(?![\d.])")
_LINES = 43  # on a page
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_RADICALS = str.maketrans("一人入力又口土大女子小山工己干文斗方日月木止比氏水父片用田白皮目石示立竹米羊老而自行衣西角言谷赤走足身里金門音食高", "⼀⼈⼊⼒⼜⼝⼟⼤⼥⼦⼩⼭⼯⼰⼲⽂⽃⽅⽇⽉⽊⽌⽐⽒⽔⽗⽚⽤⽥⽩⽪⽬⽯⽰⽴⽵⽶⽺⽼⽽⾃⾏⾐⻄⾓⾔⾕⾚⾛⾜⾝⾥⾦⾨⾳⾷⾼")  # fmt: skip


def _paged(text: str, head: str, foot: str, feed: str = "") -> str:
    """With a line above and one below every page; # is the number of the page."""

    def lines() -> Iterator[str]:
        rows = text.split("\n")
        for number, start in enumerate(range(0, len(rows), _LINES), start=1):
            yield from [(feed if start else "") + head] if head else []
            page = rows[start : start + _LINES]
            yield from page if head else [(feed if start else "") + page[0], *page[1:]]
            yield foot.replace("#", str(number))

    return "\n".join(lines())


def _broken(text: str, width: int) -> str:
    """Every line in pieces of so many characters."""
    lines = text.split("\n")
    return "\n".join(line[i : i + width] for line in lines for i in range(0, max(len(line), 1), width))


def _amounts(write: Callable[[str], str]) -> Callable[[str], str]:
    """Every amount written otherwise."""
    return lambda text: _AMOUNT.sub(lambda match: write(match[0]), text)


def _grouped(amount: str, separator: str) -> str:
    whole, _, decimals = amount.replace(",", "").partition(".")
    return f"{int(whole):,}.{decimals}".replace(",", separator)


def _page(text: str) -> str:
    """As a web page, inside of a table that lays it out."""
    kinds = groupby(text.split("\n"), key=lambda line: "\t" in line)
    body = "".join(_table(lines) if tabbed else _paragraphs(lines) for tabbed, lines in kinds)
    return f"<!DOCTYPE html><html><head><title>公开</title></head><body><table><tr><td>{body}</td></tr></table></body></html>"


def _table(lines: Iterable[str]) -> str:
    rows = ("".join(f"<td><p>{escape(cell)}</p></td>" for cell in line.split("\t")) for line in lines)
    return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>\n"


def _paragraphs(lines: Iterable[str]) -> str:
    return "\n".join(f"<p><span>{escape(line)}</span></p>" for line in lines)


OTHERWISE: dict[str, Callable[[str], str]] = {
    "wide digits": lambda text: text.translate(_WIDE),
    "radicals": lambda text: text.translate(_RADICALS),
    "marks without width": lambda text: text.replace(".", ".\u200b"),
    "blanks around the point": _amounts(lambda amount: amount.replace(".", " . ")),
    "wide points and commas": _amounts(lambda amount: _grouped(amount, "，").replace(".", "．")),
    "blanks that do not break": _amounts(lambda amount: _grouped(amount, "\u00a0")),
    "soft hyphens": lambda text: text.replace("保险", "保\xad险").replace("支出", "支\xad出"),
    "marks of variants": lambda text: text.replace("元", "元\ufe00"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "ideographic blanks": lambda text: text.replace(" ", "\u3000"),
    "straight quotes": lambda text: text.replace("“", '"').replace("”", '"'),
    "corner quotes": lambda text: text.replace("“", "「").replace("”", "」"),
    "half-width punctuation": lambda text: text.replace("（", "(").replace("）", ")").replace("：", ":"),
    "blank lines": lambda text: text.replace("\n", "\r\n\r\n"),
    "numbered pages": lambda text: _paged(text, "", "- # -"),
    "form feeds and bare numbers": lambda text: _paged(text, "", "#", "\f"),
    "broken at 38 characters": lambda text: _broken(text, 38),
    "broken at 60 characters": lambda text: _broken(text, 60),
    "broken at 76 characters": lambda text: _broken(text, 76),
    "a web page": _page,
    "running heads": lambda text: _paged(text, "某部门预算公开文本", "第 # 页 共 99 页"),
    "running heads and form feeds": lambda text: _paged(text, "某部门预算公开文本", "#/99", "\f"),
}


@pytest.mark.parametrize("way", OTHERWISE)
def test_a_sample_with_errors_has_the_same_however_it_is_written(told, way):
    text = (_SAMPLES / "青石县档案馆2025年单位预算-有错.txt").read_text(encoding="utf-8")
    assert told(OTHERWISE[way](text)) == told(text)


@pytest.mark.parametrize("way", OTHERWISE)
@pytest.mark.parametrize("name", ["阿图什市社会保险中心2024", "朔州"])
def test_a_disclosure_has_the_same_findings_however_it_is_written(told, path_of, name, way):
    text = path_of(name).read_text(encoding="utf-8")
    assert told(OTHERWISE[way](text)) == told(text)
