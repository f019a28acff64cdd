"""What is called 预决算 is a budget or a final account: the word tells neither."""

from audit.pipeline import load_rulebook


def test_the_word_for_both_kinds_tells_the_year_alone() -> None:
    title = load_rulebook().titles.document.title
    both, budget = title.search("2031年度预决算公开"), title.search("2031年度预算公开")
    assert both
    assert budget
    assert (both["年"], both["类"], budget["类"]) == ("2031", None, "预算")
