"""What the lines above a performance table say of it: the unit of its money, the project that it is of."""

from audit.decimal_utils import parse_unit
from audit.model.figure import Unit
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region


def unit_above(region: Region, printed: Regex) -> Unit | None:
    """None where no line says it."""
    found = next((m for line in region.lines if (m := printed.search(line.text))), None)
    return parse_unit(found["单位"]) if found else None


def name_above(region: Region, project: Regex) -> str:
    """The project that one line names; of several, it is not clear which is that of which table."""
    named = [m["值"].strip("：:，") for line in region.lines if (m := project.search(squeeze(line.text)))]
    return named[0] if len(named) == 1 else ""
