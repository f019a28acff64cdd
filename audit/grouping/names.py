"""Whether two names are of one unit: the full name and a short one, 本级 and brackets aside."""

from audit.decimal_utils import fold
from audit.model.knowledge.titles import UnitNames
from audit.model.labels import is_spread


def same_entity(one: str, other: str, said: UnitNames) -> bool:
    """The same name, or one that the other only puts its province and city before. A name without any place is many
    units' name, and only the same as itself."""
    a, b = (said.aside.sub("", fold(name)) for name in (one, other))
    if not a or not b:
        return False
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if long == short:
        return True
    before = long.removesuffix(short)
    return before != long and said.places.fullmatch(before) is not None and said.places.match(short) is not None


def is_itself(name: str, entity: str, said: UnitNames) -> bool:
    """Whether it is the department's own as one of its units: the same, or a short name with 本级 of whose characters each
    follows in the full one: 省检察院本级."""
    short = said.itself.search(name) is not None and is_spread(said.itself.sub("", name), entity)
    return short or same_entity(name, entity, said)
