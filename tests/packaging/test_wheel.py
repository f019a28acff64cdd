"""What is installed is whole, and ours alone."""

import re
from importlib import metadata, resources
from pathlib import Path, PurePosixPath

import pytest

_OURS = ("audit", "cli", "rules")


def _installed() -> set[str]:
    """The files that the installed distribution carries; an editable install carries none of them."""
    files = {PurePosixPath(file).as_posix() for file in metadata.files("gouji") or ()}
    if "cli/main.py" not in files:
        pytest.skip("gouji is not installed from a wheel here; .ci/test runs this where it is")
    return files


@pytest.fixture
def gouji() -> None:
    try:
        metadata.distribution("gouji")
    except metadata.PackageNotFoundError:
        pytest.skip("gouji is not installed here; .ci/test runs this where it is")


@pytest.mark.usefixtures("gouji")
def test_the_wheel_carries_every_rule_file_and_every_module(repository: Path) -> None:
    expected = {
        path.relative_to(repository).as_posix()
        for package in _OURS
        for path in (repository / package).rglob("*")
        if path.suffix in {".py", ".yaml", ".lark"}
    }
    assert expected - _installed() == set()


@pytest.mark.usefixtures("gouji")
def test_the_wheel_carries_no_tests_and_no_samples() -> None:
    tops = {file.partition("/")[0] for file in _installed() if not file.startswith("..")}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(_OURS)


@pytest.mark.usefixtures("gouji")
def test_no_other_distribution_owns_our_package_names() -> None:
    owners = metadata.packages_distributions()
    assert {name: owners[name] for name in _OURS if set(owners.get(name, ["gouji"])) != {"gouji"}} == {}


@pytest.mark.usefixtures("gouji")
def test_the_console_script_starts_the_command_line() -> None:
    (script,) = (e for e in metadata.entry_points(group="console_scripts") if e.name == "gouji")
    assert script.value == "cli.main:run"


def test_rules_is_a_package_of_data() -> None:
    """Without its __init__ a stray folder called rules on the path would be merged into the rule book."""
    folder = resources.files("rules")
    assert folder.joinpath("__init__.py").is_file()
    assert any(entry.name.endswith(".yaml") for entry in folder.joinpath("forms").iterdir())


def test_data_is_read_through_importlib_resources_and_never_beside_a_module(repository: Path) -> None:
    modules = [*(repository / "audit").rglob("*.py"), *(repository / "cli").rglob("*.py")]
    told = re.compile(r"__file__(?! = )")  # a loader tells the module that it makes where it is from
    assert [path.name for path in modules if told.search(path.read_text(encoding="utf-8"))] == []
