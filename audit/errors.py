"""Trouble of the tool itself. What is wrong *in a disclosure* is a finding, never an exception."""


class GoujiError(Exception):
    """Anything that ends the work on one input or one command with a one-line message."""


class UnreadableInput(GoujiError):
    """A file that cannot be read, or is not a disclosure. The other files are still audited."""


class RuleBookError(GoujiError):
    """Rule packs that cannot be trusted. `problems` holds every fault found, each with file and line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UsageError(GoujiError):
    """A wrong combination of arguments, an unknown rule id, a bad configuration."""
