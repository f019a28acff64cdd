"""The two PDF engines lead to the same findings."""

from pathlib import Path

from audit import pipeline

_SMALL = "政协办公厅2018年度部门预算公开表"


def test_pdfplumber_and_pdfium_give_the_same_figures(disclosures: Path):
    path = next(iter(sorted(disclosures.rglob(f"*{_SMALL}*"))))
    rulebook = pipeline.load_rulebook()
    read = [pipeline.facts([path], rulebook, engine) for engine in ("pdfium", "pdfplumber")]
    one, other = ([[f.text for f in table.figures()] for table in facts.tables] for facts in read)
    assert one == other
