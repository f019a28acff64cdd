"""The pages under docs/rules say what the rules say. Written anew with: python docs/make_rules.py"""

import re
from pathlib import Path

from audit.reports.rules.markdown import INDEX, pages

FOLDER = Path(__file__).resolve().parents[2] / "docs/rules"


def test_the_pages_are_in_step_with_the_rules(rulebook):
    published = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    made = dict(pages(rulebook))
    assert sorted(name for name in {*published, *made} if published.get(name) != made.get(name)) == []


def test_every_link_of_the_index_leads_to_a_rule(rulebook):
    made = pages(rulebook)
    links = re.findall(r"\[([A-Z]\d{3}[a-z]?)\]\(<(.+?)#(.+?)>\)", made[INDEX])
    assert [name for name, page, _ in links if f"\n## {name}\n" not in made[page]] == []
    assert {anchor for _, _, anchor in links} == {rule.id.lower() for rule in rulebook.rules}


def test_every_page_leads_to_the_file_of_its_rules(rulebook):
    root = FOLDER.parents[1]
    linked = {link for text in pages(rulebook).values() for link in re.findall(r"\(<\.\./\.\./(.+?)>\)", text)}
    assert linked
    assert [link for link in linked if not (root / link).is_file()] == []
