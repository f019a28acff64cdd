"""The units that a department says it consists of."""

from audit.model.record import record


@record
class Members:
    """`complete`: it says that these are all that have a budget of their own, itself (本级) told or not."""

    names: tuple[str, ...] = ()
    complete: bool = False


NOBODY = Members()

_AND = str.maketrans("", "", "和与及、")


def unjoined(name: str) -> str:
    """A unit's name without the words that join its parts: 规划与自然资源局 is the 规划和自然资源局."""
    return name.translate(_AND)
