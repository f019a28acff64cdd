"""Which of a form's templates a table was printed from."""

from collections import Counter
from collections.abc import Iterable, Sequence

from audit.model.facts import FormTable
from audit.model.knowledge.forms import NATIONAL, Form
from audit.recognition.tables.grid import Built, fit_of


def nearest_first(candidates: Sequence[Form], above: Sequence[FormTable]) -> Sequence[Form]:
    """Of templates that explain a table equally well, the one of the region that most tables above follow is taken."""
    regions = Counter(region_of(table.variant) for table in above if table.variant)
    most = max(regions.values(), default=0)
    return sorted(candidates, key=lambda form: regions[region_of(form.variant)] < most)


def region_of(variant: str) -> str:
    """Whose template a variant of a form is: 江苏·新 is one of 江苏."""
    return variant.partition("·")[0]


def best_fitting(built: Iterable[Built]) -> Built:
    """The template that explains most of the printed table, the first of equals; the first that explains all of it
    spares the trial of the others."""
    tried: list[Built] = []
    for one in built:
        tried.append(one)
        if one.explains_all():
            break
    return max(tried, key=lambda one: (one.explains_most(), one.fit()))


def plain_templates(variants: Sequence[Form]) -> Sequence[Form]:
    """Flow text has lost the columns by which 全国·分栏 is told from 全国: there the plain templates come first."""
    return [form for form in variants if "·" not in form.variant] or variants


def of_the_same_place(forms: Iterable[Form], above: Sequence[FormTable]) -> Sequence[Form]:
    """The templates of the region that most tables above follow: a title that others share leads to theirs alone."""
    regions = Counter(region_of(table.variant) for table in above if table.variant and not table.garbled)
    usual = regions.most_common(1)[0][0] if regions else ""
    return [form for form in forms if form.variant == usual != NATIONAL]


def best_of_flow(tables: Sequence[FormTable]) -> FormTable:
    """The template that explains most of the printed table; the first of equals."""
    return max(tables, key=lambda table: fit_of(table, most=len(table.rows)))
