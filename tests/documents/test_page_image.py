"""A page drawn with what was read on it."""

from io import BytesIO

import pytest
from PIL import Image

from audit import pipeline


def test_amounts_of_prose_and_of_tables_are_framed_in_their_colours(disclosures, tmp_path):
    files = sorted(disclosures.rglob("*人民检察院2018*.pdf"))
    if not files:
        pytest.skip(f"no such disclosure below {disclosures}")
    rulebook = pipeline.load_rulebook()
    for page, colour in ((13, (0, 128, 0)), (25, (0, 0, 255))):
        pipeline.draw(files[0], page, tmp_path / "page.png", rulebook)
        with Image.open(tmp_path / "page.png") as image:
            assert colour in {found for _, found in image.getcolors(1 << 24)}


def test_a_strip_of_a_page_frames_what_is_asked_for_and_shows_no_more_than_that(disclosures, tmp_path):
    files = sorted(disclosures.rglob("*人民检察院2018*.pdf"))
    if not files:
        pytest.skip(f"no such disclosure below {disclosures}")
    with Image.open(BytesIO(pipeline.page_strip(str(files[0]), 25, [(100.0, 300.0, 200.0, 320.0)]))) as image:
        assert image.height < 220
        assert (255, 0, 0) in {found for _, found in image.convert("RGB").getcolors(1 << 24)}


def test_a_file_that_is_gone_has_no_strip(tmp_path):
    assert pipeline.page_strip(str(tmp_path / "gone.pdf"), 1, [(0.0, 0.0, 1.0, 1.0)]) == b""
