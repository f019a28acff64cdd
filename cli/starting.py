"""What a project begins with: the texts of gouji init, filled in."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import distribution
from importlib.resources import files as resources
from pathlib import Path

from audit.model.record import record

_HOLE = re.compile(r"@([A-Z_]+)@")
_INCLUDED = ".gitlab/gouji.yml"


@record
class Requirement:
    """What pip must be told to install this program again; `doubt`: why that may not work elsewhere."""

    text: str
    doubt: str = ""


def requirement() -> Requirement:
    """This very program: the repository and commit that it was installed from, else its version (PEP 610)."""
    installed = distribution("gouji")
    source = json.loads(installed.read_text("direct_url.json") or "{}")
    if vcs := source.get("vcs_info"):
        return Requirement(f"gouji @ {vcs['vcs']}+{source['url']}@{vcs['commit_id']}")
    named = f"gouji=={installed.version}"
    local = "；这里是从本机安装的，请改成流水线能取到的地址 (installed from this machine: change it)"
    return Requirement(named, local if source else "")


def drafts(folder: Path, service: str, files: str, install: str) -> Iterator[tuple[Path, str]]:
    """Every file to begin with, and its text."""
    yield folder / "gouji.toml", _template("gouji.toml")
    below = files.rstrip("/") or "."
    holes = {
        "FILES": below,
        "FILES_TEXT": _quoted(below),
        "GLOB": _quoted(f"{below}/**" if below != "." else "**"),
        "REQUIREMENT": _quoted(install),
    }
    if service == "github":
        yield folder / ".github" / "workflows" / "gouji.yml", _filled("github.yml", holes)
    elif service == "gitlab":
        yield folder / _INCLUDED, _filled("gitlab.yml", holes)
        yield folder / ".gitlab-ci.yml", f"include:\n  - local: {_INCLUDED}\n"


def _filled(name: str, holes: dict[str, str]) -> str:
    return _HOLE.sub(lambda hole: holes.get(hole[1], hole[0]), _template(name))


def _template(name: str) -> str:
    return (resources("cli") / "templates" / name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    """A JSON string is a YAML string."""
    return json.dumps(text, ensure_ascii=False)
