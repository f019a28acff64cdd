"""Labels without white space and marks are what they are."""

import pytest

from audit.recognition.labels import plain, squeeze


@pytest.mark.parametrize(
    ("printed", "squeezed", "compared"),
    [
        ("行政运行", "行政运行", "行政运行"),
        ("２０８社会保障", "208社会保障", "208社会保障"),
        ("①人员经费", "1人员经费", "1人员经费"),
        ("行政 运行", "行政运行", "行政运行"),
        ("“三公”经费", '"三公"经费', "三公经费"),
        ("其他（款）", "其他(款)", "其他款"),
    ],
)
def test_a_label_loses_its_breadth_its_white_space_and_its_punctuation(
    printed: str, squeezed: str, compared: str
) -> None:
    assert (squeeze(printed), plain(printed)) == (squeezed, compared)
