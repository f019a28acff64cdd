"""Which files are one disclosure, and which disclosures are compared.

Only what the documents say of themselves decides, never a file's name. Two that could both be meant are left apart and
told: to compare one unit's figures with another's would accuse somebody falsely.
"""

from collections.abc import Sequence

from audit.grouping.parts import Whole, wholes_of
from audit.grouping.relations import Relations, Units
from audit.model.knowledge.titles import UnitNames
from audit.model.record import replace
from audit.model.sets import Disclosure, Grouping, Identity


def group(identities: Sequence[Identity], names: UnitNames, stated: Sequence[Disclosure] = ()) -> Grouping:
    """Every file in exactly one disclosure, in the order of the files. `names`: how units are called. What is `stated`
    of a disclosure is taken as it is, and only the rest of it looked for."""
    wholes = wholes_of(identities, names, stated)
    relations = Relations(wholes, names)
    known = {each.files: each for each in stated}
    found = [_with_relations(whole, relations, known.get(whole.files)) for whole in wholes]
    return Grouping(tuple(found), tuple(relations.doubts))


def _with_relations(whole: Whole, relations: Relations, said: Disclosure | None) -> Disclosure:
    said = said or Disclosure(whole.files)
    units = relations.units(whole) if not said.units else Units(said.units, said.all_units)
    return replace(
        said,
        prior=said.prior or relations.prior(whole),
        budget=said.budget or relations.budget(whole),
        units=units.files,
        all_units=units.known_to_be_all,
    )
