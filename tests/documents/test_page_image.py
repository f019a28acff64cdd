"""A page drawn with what was read on it."""

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
