"""The units that a department says it consists of."""

from audit.model.record import record


@record
class Members:
    """`complete`: it says that these are all that have a budget of their own, itself (本级) told or not."""

    names: tuple[str, ...] = ()
    complete: bool = False


NOBODY = Members()
