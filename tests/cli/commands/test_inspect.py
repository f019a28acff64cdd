"""gouji inspect --page --image: a page as a picture, or one line that says why there is none."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from audit import pipeline
from audit.errors import UnreadableInput, UsageError
from audit.readers.pdf.drawing import draw_page


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """A page that fails to be drawn."""

    def fails(error: Exception) -> None:
        def draw(*_: object) -> None:
            raise error

        monkeypatch.setattr(pipeline, "draw", draw)

    return fails


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UsageError("没有第9页，文件共2页"), 2, "错误 (error)：没有第9页，文件共2页"),
        (UnreadableInput("文件已损坏，无法绘制"), 3, "未能审核 (not audited) 甲.pdf：文件已损坏，无法绘制"),
    ],
)
def test_what_cannot_be_drawn_is_told_as_what_it_is(gouji, file, drawing, error, code: int, said: str) -> None:
    drawing(error)
    ran = gouji("inspect", file("甲.pdf"), "--page", "9", "--image", "页.png")
    assert (ran.code, ran.err.strip()) == (code, said)


def test_whose_pages_cannot_be_drawn_is_told_how_to_see_where_its_figures_stand(gouji, file) -> None:
    ran = gouji("inspect", file("甲.txt"), "--page", "1", "--image", "页.png")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "能画成图的只有 PDF 的页；别的格式，不写 --page 就逐个写出" in ran.err


@pytest.mark.parametrize(
    "options", [("--page", "1"), ("--image", "页.png"), ("--page", "1", "--image", "页.png", "乙.pdf")]
)
def test_page_and_image_go_together_and_with_one_file(gouji, file, options: tuple[str, ...]) -> None:
    file("乙.pdf")
    ran = gouji("inspect", file("甲.pdf"), *options)
    assert ran.code == 2
    assert "--page 与 --image 要同用" in ran.err


def test_a_picture_of_another_kind_than_png_is_refused(gouji, file) -> None:
    ran = gouji("inspect", file("甲.pdf"), "--page", "1", "--image", "页.jpg")
    assert (ran.code, ran.err.strip()) == (2, "错误 (error)：图只画成 PNG，文件名请以 .png 结尾 (PNG only)：页.jpg")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_picture_that_has_no_room_is_told(disclosures: Path) -> None:
    path = next(disclosures.glob("*/*.pdf"))
    with pytest.raises(UsageError, match=os.strerror(28)):
        draw_page(path, 1, Path("/dev/full"), ())
