"""YAML → RuleBook: forms, sentence patterns, account names and rules, compiled once and checked as a whole."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path

from audit.errors import RuleBookError
from audit.model.forms import Form
from audit.model.formula import Node
from audit.model.patterns import Patterns
from audit.model.rules import RuleBook
from audit.rulebook.accounts import load_accounts
from audit.rulebook.forms import load_forms
from audit.rulebook.formula import FormulaError, parse_node
from audit.rulebook.patterns import load_patterns
from audit.rulebook.rules import load_rules
from audit.rulebook.source import Source, read_folder, read_source
from audit.rulebook.vocabulary import Vocabulary

FOLDERS = ("forms", "statements", "accounts", "checks")


def load(extra: Sequence[Path] = ()) -> RuleBook:
    """The built-in rule book plus the packs at `extra`. Raises RuleBookError with every fault found.

    A pack is a folder with the same four subfolders, or a single file or folder of rules.
    """
    built_in = files("rules")
    sources = {name: list(read_folder(built_in / name, f"rules/{name}")) for name in FOLDERS}
    problems: list[str] = []
    for path in extra:
        for name, source in _pack(path, problems):
            sources[name].append(source)
    return assemble(sources, problems)


def assemble(sources: Mapping[str, Sequence[Source]], problems: Iterable[str] = ()) -> RuleBook:
    """Compiles sources by folder name. Raises RuleBookError with every fault found."""
    forms, form_problems = load_forms(sources.get("forms", ()))
    accounts, account_problems = load_accounts(sources.get("accounts", ()))
    patterns, pattern_problems = load_patterns(sources["statements"]) if sources.get("statements") else (None, [])
    referents, referent_problems = _referents(patterns, forms)
    rules, rule_problems = load_rules(sources.get("checks", ()), forms)
    faults = chain(problems, form_problems, account_problems, pattern_problems, referent_problems, rule_problems)
    found = tuple(dict.fromkeys(faults))
    if found:
        raise RuleBookError(found)
    return RuleBook(forms, rules, referents, patterns, accounts)


def _referents(patterns: Patterns | None, forms: Sequence[Form]) -> tuple[dict[str, Node], list[str]]:
    """The cells that quantities repeat, parsed and looked up in the forms."""
    referents: dict[str, Node] = {}
    problems: list[str] = []
    for quantity, (text, where) in (patterns.referents() if patterns else {}).items():
        names = Vocabulary(forms, lambda message, at=where: problems.append(f"{at}: {message}"))  # type: ignore[misc]
        try:
            referents[quantity] = parse_node(text)
        except FormulaError as error:
            names.complain(str(error))
        else:
            names.check_node(referents[quantity], ())
    return referents, problems


def _pack(path: Path, problems: list[str]) -> Iterable[tuple[str, Source]]:
    if path.is_dir() and any((path / name).is_dir() for name in FOLDERS):
        for name in FOLDERS:
            if (path / name).is_dir():
                yield from ((name, s) for s in read_folder(path / name, str(path / name)))
    elif path.is_dir():
        yield from (("checks", s) for s in read_folder(path, str(path)))
    elif path.is_file():
        yield from (("checks", s) for s in [_read(path, problems)] if s)
    else:
        problems.append(f"{path}:1: 没有这个规则文件或文件夹")


def _read(path: Path, problems: list[str]) -> Source | None:
    try:
        return read_source(str(path), path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(f"{path}:1: 读不了：{error}")
        return None
