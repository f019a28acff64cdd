"""gouji init: what it writes works as it stands, and nothing that is there is touched."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import cli.starting

_ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("service", "schema", "name"),
    [
        ("github", "vendor.github-workflows", ".github/workflows/gouji.yml"),
        ("gitlab", "vendor.gitlab-ci", ".gitlab/gouji.yml"),
        ("gitlab", "vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_the_job_is_what_the_schema_of_its_service_says(gouji, tmp_path: Path, service, schema, name) -> None:
    assert gouji("init", "--ci", service, "--files", "公开/2026年 #1").code == 0
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(tmp_path / name)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("service", "name"), [("github", ".github/workflows/gouji.yml"), ("gitlab", ".gitlab/gouji.yml")]
)
def test_the_folder_comes_as_a_variable_and_no_hole_is_left(gouji, tmp_path: Path, service, name) -> None:
    gouji("init", "--ci", service, "--files", "公开/2026年 #1/")
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert '"公开/2026年 #1"' in text
    assert yaml.safe_load(text)
    assert "@FILES" not in text
    assert "@REQUIREMENT" not in text


def test_the_configuration_is_read_as_it_stands_and_with_every_line_of_it_in_force(gouji, file, tmp_path: Path) -> None:
    gouji("init", "--ci", "none")
    assert gouji("check", file("a.txt", "error")).code == 1
    lines = (tmp_path / "gouji.toml").read_text(encoding="utf-8").splitlines()
    live = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ("=" in line or "[" in line)]
    keys = tomllib.loads("\n".join(live))
    assert {"baseline", "select", "ignore", "extends", "severity", "prior", "min-coverage"} <= keys.keys()


@pytest.mark.parametrize("page", ["README.md", "docs/配置.md", "cli/templates/gouji.toml"])
def test_the_rules_in_the_examples_of_a_configuration_are_there(rulebook, page) -> None:
    """Whoever copies one is not told first of all that it is wrong."""
    text = (_ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r'(?:select|ignore) = \["(.+?)"\]|"(\S+)" = "note"', text)
    known = {name for rule in rulebook.rules for name in (rule.id, rule.family)}
    assert len(named) > 1
    assert {term for pair in named for term in pair if term} <= known


def test_what_is_there_is_kept(gouji, file, tmp_path: Path) -> None:
    file(".gitlab-ci.yml", "stages: [test]\n")
    ran = gouji("init", "--ci", "gitlab")
    assert (tmp_path / ".gitlab-ci.yml").read_text(encoding="utf-8") == "stages: [test]\n"
    assert "已有，不改 (kept as it is)：.gitlab-ci.yml" in ran.err
    assert "include: - local: .gitlab/gouji.yml" in ran.err


def test_the_shell_completes_the_commands(tmp_path: Path) -> None:
    asked = {"_GOUJI_COMPLETE": "complete_bash", "COMP_WORDS": "gouji in", "COMP_CWORD": "1"}
    code = "import sys; sys.argv = ['gouji']; from cli.main import run; run()"
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["inspect", "init"]


@pytest.mark.parametrize("files", ['a"b', "$(id)", "a\nb"])
def test_a_folder_that_would_break_out_of_its_quotes_is_refused(gouji, tmp_path: Path, files: str) -> None:
    assert gouji("init", "--files", files).code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('{"url": "https://example.org/g.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}}',
         "gouji @ git+https://example.org/g.git@c0ffee"),
        (None, "gouji==7.8"),
    ],
)  # fmt: skip
def test_the_job_installs_what_is_installed_here(monkeypatch, source, wanted) -> None:
    class Installed:
        version = "7.8"

        def read_text(self, name: str) -> str | None:
            return source if name == "direct_url.json" else None

    monkeypatch.setattr(cli.starting, "distribution", lambda _: Installed())
    assert cli.starting.requirement() == cli.starting.Requirement(wanted)
