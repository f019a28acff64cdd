"""Which rules and forms of a rule book come from which pack."""

from collections.abc import Sequence
from pathlib import Path

from audit.model.knowledge.forms import Form
from audit.model.knowledge.rules import Rule, RuleBook
from audit.rulebook.packs.texts import pack_files


def rules_of(rulebook: RuleBook, paths: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules written in the packs at `paths`; all rules where no path is given."""
    own = pack_files(paths)
    return tuple(rule for rule in rulebook.rules if not paths or rule.source.rpartition(":")[0] in own)


def forms_of(rulebook: RuleBook, paths: Sequence[Path]) -> tuple[Form, ...]:
    """The templates of forms written in the packs at `paths`; all of them where no path is given."""
    own = pack_files(paths)
    return tuple(form for form in rulebook.forms if not paths or form.source.rpartition(":")[0] in own)
