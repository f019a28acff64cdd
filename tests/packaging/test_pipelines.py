"""What is there to paste into pipelines is what GitHub, GitLab and pre-commit read, and does what it says."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import audit

_SHIM = '#!/bin/sh\nfor word in "$@"; do echo "<$word>" >> said; done\nexec "{python}" -P -m cli.main "$@"\n'


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "docs/ci/github.yml"),
        ("vendor.gitlab-ci", "docs/ci/gitlab.yml"),
    ],
)
def test_the_file_is_what_the_schema_of_its_service_says(repository: Path, schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(repository / file)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_pre_commit_takes_the_hooks(repository: Path) -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(repository / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("公开/青禾中心2025年单位预算.pdf", True),
        ("青禾中心2024年度部门决算.txt", True),
        ("requirements.txt", False),
        ("预算.docx", True),
        ("预算.doc", True),
        ("预算.ofd", True),
        ("预算.pptx", False),
    ],
)
def test_the_hook_takes_files_whose_names_say_what_they_are(repository: Path, name: str, meant: bool) -> None:
    hooks = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (pattern,) = [hook["files"] for hook in hooks if hook["id"] == "gouji"]
    assert bool(re.search(pattern, name)) == meant


@pytest.fixture
def action(repository: Path, tmp_path: Path) -> Callable[..., tuple[int, list[str], dict[str, str]]]:
    """Runs the audit step of the action as GitHub's runner does: the exit code, the arguments, and what it wrote."""
    steps: list[dict[str, Any]] = yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))["runs"][
        "steps"
    ]
    (step,) = [step for step in steps if step.get("id") == "check"]
    shim = tmp_path / "bin" / "gouji"
    shim.parent.mkdir()
    shim.write_text(_SHIM.format(python=sys.executable), encoding="utf-8")
    shim.chmod(0o755)

    def run(**inputs: str) -> tuple[int, list[str], dict[str, str]]:
        given = {name.upper(): value for name, value in inputs.items()}
        env = {name: given.get(name.removeprefix("GOUJI_"), "") for name in step["env"]}
        written = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
            env={
                **os.environ, **env, **{name: str(path) for name, path in written.items()},
                "PYTHONPATH": str(Path(audit.__file__).parent.parent),
                "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}",
            },
        )  # fmt: skip
        said = (tmp_path / "said").read_text(encoding="utf-8").split()
        texts = {name: path.read_text(encoding="utf-8") if path.exists() else "" for name, path in written.items()}
        return done.returncode, [word[1:-1] for word in said], texts | {"out": done.stdout}

    return run


def test_the_action_annotates_summarises_and_gives_the_exit_code_on(action, repository: Path, tmp_path: Path) -> None:
    (wrong,) = (repository / "samples").glob("*有错*.txt")
    code, _, texts = action(files=str(wrong), sarif="out.sarif", junit="out.xml")
    assert (code, texts["GITHUB_OUTPUT"]) == (1, "exit-code=1\n")
    assert texts["out"].startswith("::error file=")
    assert texts["GITHUB_STEP_SUMMARY"].startswith("## 勾稽审核\n")
    assert (tmp_path / "out.sarif").exists()
    assert (tmp_path / "out.xml").exists()


def test_every_line_of_files_is_one_argument_and_none_is_a_command_or_an_option(action) -> None:
    code, arguments, _ = action(files="$(touch/hacked).txt\r\n\n--version\n`b`;c", fail_on="never")
    assert arguments[-4:] == ["--", "$(touch/hacked).txt", "--version", "`b`;c"]
    assert code == 2


def test_inputs_that_are_left_out_are_no_options(action) -> None:
    _, arguments, _ = action(files="a.txt")
    assert arguments == ["check", "--format", "github", "--", "a.txt"]


def test_no_input_is_written_into_a_script(repository: Path) -> None:
    steps = yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    assert [step["name"] for step in steps if "${{" in step.get("run", "")] == []


def test_the_gitlab_job_writes_the_reports_that_it_hands_over(repository: Path) -> None:
    job = yaml.safe_load((repository / "docs/ci/gitlab.yml").read_text(encoding="utf-8"))["gouji"]
    command = " ".join(job["script"])
    missing = [report for report in job["artifacts"]["reports"].values() if f":{report}" not in command]
    assert job["artifacts"]["reports"]
    assert not missing
