"""Rule texts → RuleBook: forms, sentence patterns, account names and rules, compiled once and checked as a whole."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from audit.errors import RuleBookError
from audit.model.knowledge.forms import Form
from audit.model.knowledge.formula import Node
from audit.model.knowledge.rules import RuleBook
from audit.rulebook.checks.families import load_families
from audit.rulebook.checks.formula import FormulaError, parse_node
from audit.rulebook.checks.lints import misspelt_families, twins, unknown_quantities
from audit.rulebook.checks.rules import load_rules, unknown_tellers
from audit.rulebook.checks.vocabulary import Vocabulary
from audit.rulebook.packs.source import Source
from audit.rulebook.quantities import load_quantities
from audit.rulebook.statements import load_patterns
from audit.rulebook.tables.accounts import load_accounts, name_macros
from audit.rulebook.tables.forms import load_forms
from audit.rulebook.tables.titles import load_titles


def assemble(sources: Mapping[str, Sequence[Source]], problems: Iterable[str] = ()) -> RuleBook:
    """Compiles sources by folder name. Raises RuleBookError with every fault found."""
    titles, title_problems = load_titles(sources.get("titles", ()))
    forms, form_problems = load_forms(sources.get("forms", ()), titles.headers)
    accounts, account_problems = load_accounts(sources.get("accounts", ()))
    told, macros = sources.get("statements"), name_macros(accounts)
    patterns, pattern_problems = load_patterns(told, macros) if told else (None, [])
    quantities, quantity_problems = load_quantities(sources.get("quantities", ()))
    families, family_problems = load_families(sources.get("families", ()))
    own = (
        problems, title_problems, form_problems, account_problems, pattern_problems, quantity_problems, family_problems,
    )  # fmt: skip
    if form_problems:  # every name of a table that could not be read would be called unknown
        _refuse(chain(*own))
    referents, referent_problems = _cells(patterns.referents() if patterns else {}, forms)
    budgets, budget_problems = _cells(patterns.budgets() if patterns else {}, forms)
    rests, rest_problems = _cells(patterns.rests() if patterns else {}, forms)
    priors, prior_problems = _cells(patterns.priors() if patterns else {}, forms)
    rules, rule_problems = load_rules(sources.get("checks", ()), forms)
    astray = unknown_quantities(rules, patterns.names()) if patterns and not pattern_problems else ()
    untold, twice = unknown_tellers(rules), twins(rules)
    misspelt = misspelt_families(rules, (family.name for family in families))
    cells = (referent_problems, budget_problems, prior_problems, rest_problems)
    _refuse(chain(*own, *cells, rule_problems, astray, untold, twice, misspelt))
    return RuleBook(forms, rules, referents, budgets, priors, rests, patterns, accounts, quantities, families, titles)


def _refuse(faults: Iterable[str]) -> None:
    """Raises RuleBookError where there are any; each is told once."""
    if found := tuple(dict.fromkeys(faults)):
        raise RuleBookError(found)


def _cells(told: Mapping[str, tuple[str, str]], forms: Sequence[Form]) -> tuple[dict[str, Node], list[str]]:
    """The cells that quantities repeat, parsed and looked up in the forms."""
    referents: dict[str, Node] = {}
    problems: list[str] = []
    for quantity, (text, where) in told.items():
        names = Vocabulary(forms, lambda message, _, at=where: problems.append(f"{at}: {message}"))  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        try:
            referents[quantity] = parse_node(text)
        except FormulaError as error:
            names.complain(str(error))
        else:
            names.check_node(referents[quantity], ())
    return referents, problems
