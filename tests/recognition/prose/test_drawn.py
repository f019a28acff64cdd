"""Whether a full stop at the margin ends its paragraph is told by where the next line begins.

Letters are ten points high; lines stand between the margins at 70 and 370.
"""

import pytest

from audit.model.document import Layout, TextLine
from audit.model.place import Place
from audit.recognition.prose.paragraphs import paragraphs

_WIDE = "字" * 30
_NARROW = (
    "收入1111.11万元，支出1111.11万元。"  # 30 half-widths less than the others, for all that it reaches the margin
)


def _line(text: str, x0: float = 70.0, x1: float = 370.0) -> TextLine:
    return TextLine(text, Place(path="甲.pdf", page=1, bbox=(x0, 0.0, x1, 10.0)))


_ABOVE = [_line(_WIDE)] * 9


@pytest.mark.parametrize(
    ("first", "next_", "parts"),
    [
        pytest.param(
            _line(_NARROW, x0=90.0), _line("比上年增加1.00万元。", x1=200.0), 1, id="not indented: it goes on"
        ),
        pytest.param(_line(_NARROW, x0=90.0), _line("比上年增加1.00万元。", 90.0, 220.0), 2, id="indented"),
        pytest.param(_line(_NARROW, 90.0, 300.0), _line("比上年增加1.00万元。", x1=200.0), 2, id="short of the margin"),
        pytest.param(_line(_NARROW), _line("比上年增加1.00万元。", x1=200.0), 2, id="none is indented"),
    ],
)
def test_below_a_full_stop_at_the_margin_a_line_that_is_not_indented_goes_on(patterns, first, next_, parts):
    above = [*_ABOVE, _line("尾。", x1=90.0)]
    assert len(list(paragraphs([*above, first, next_], Layout.PAGED, patterns.grammar))) == 1 + parts
