"""What every test may ask for. Tests never import one another: the installed wheel is what is on the path."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import audit

_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout, for the files that are not in the wheel (samples, README, pyproject)."""
    return _ROOT


@pytest.fixture(scope="session")
def disclosures() -> Path:
    """Published disclosures to test against; they are not part of the project, so their tests may be skipped."""
    folder = Path(os.environ.get("GOUJI_DISCLOSURES", _ROOT.parent / "shared" / "disclosures"))
    if not folder.is_dir():
        pytest.skip(f"no published disclosures at {folder} (set GOUJI_DISCLOSURES)")
    return folder


@pytest.fixture(scope="session")
def python() -> Callable[..., tuple[list[str], dict[str, str]]]:
    """Command and environment of another Python that runs a script on the very code that is under test here."""
    code = str(Path(audit.__file__).parent.parent)

    def command(script: str, **env: str) -> tuple[list[str], dict[str, str]]:
        return [sys.executable, "-P", "-c", script], {**os.environ, "PYTHONPATH": code, **env}

    return command
