"""Output survives what terminals, pipes and disks do to it."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from audit.batch.ordering import INTERRUPTED
from audit.errors import UsageError
from audit.model.report import Failure
from audit.reports.style import Detail, Language, Style
from cli import output

_MANY_LINES = "'勾稽\\n' * 200_000"


def _say(what: str, *, machine: bool = False) -> str:
    """A script that writes the value of the expression `what` to stdout, and then a word to stderr."""
    return (
        "import sys\nfrom cli import output\n"
        f"output.write_stdout({what}, machine={machine})\nprint('alive', file=sys.stderr)"
    )


@pytest.mark.parametrize(
    ("encoding", "machine", "arrives_as"),
    [
        ("utf-8", False, "utf-8"),
        ("ascii", False, "utf-8"),  # cannot say any of it: UTF-8 is what the terminal most likely shows
        ("latin-1", False, "utf-8"),
        ("gb18030", False, "gb18030"),  # a Chinese terminal gets its own encoding
        ("gb18030", True, "utf-8"),  # JSON is UTF-8 everywhere
    ],
)
def test_chinese_arrives_whatever_the_encoding_of_stdout(python, encoding, machine, arrives_as) -> None:
    command, env = python(_say(repr("勾稽：错误—100.00\n"), machine=machine), PYTHONIOENCODING=encoding)
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    assert done.stdout.decode(arrives_as) == "勾稽：错误—100.00\n"


def test_a_character_that_the_terminal_lacks_is_spelled_out(python) -> None:
    command, env = python(_say(repr("警告—…×→𪚥\n")), PYTHONIOENCODING="gbk")
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    assert done.stdout.decode("gbk") == "警告—…×→\\U0002a6a5\n"


def test_a_reader_that_goes_away_is_no_trouble(python) -> None:
    command, env = python(_say(_MANY_LINES))
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(6)
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, b"alive\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize(
    ("words", "said"), [(["-h"], "审核公开文件，写出不可能成立的数字。"), (["审核"], "没有名为 审核 的命令")]
)
def test_help_and_usage_errors_arrive_on_a_console_without_chinese(python, encoding, words, said) -> None:
    command, env = python("from cli.main import run\nrun()", PYTHONIOENCODING=encoding)
    done = subprocess.run([*command, *words], env=env, capture_output=True, check=False)
    assert said in (done.stdout + done.stderr).decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_and_is_no_success(python) -> None:
    command, env = python(_say(_MANY_LINES))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, env=env, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0
    assert "UsageError" in done.stderr.decode()


def test_a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    report = tmp_path / "报告.json"
    report.write_text("旧", encoding="utf-8")
    output.deliver(output.Target("json", report), "新\n", machine=True)
    assert report.read_text(encoding="utf-8") == "新\n"
    assert list(tmp_path.iterdir()) == [report]


def test_a_failed_write_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    report = tmp_path / "报告.json"
    report.write_text("旧", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match=r"磁盘满了 \(No space left"):
        output.deliver(output.Target("json", report), "新", machine=True)
    assert (report.read_text(encoding="utf-8"), list(tmp_path.iterdir())) == ("旧", [report])


@pytest.mark.parametrize(("name", "why"), [("", "这是文件夹，要写明文件"), ("无此/报告.html", "没有文件夹 .*无此")])
def test_a_report_that_has_no_place_is_told_before_anything_is_audited(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        output.protect([output.Target("html", tmp_path / name)], [])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "真.json").write_text("旧", encoding="utf-8")
    link = tmp_path / "链.json"
    link.symlink_to(tmp_path / "真.json")
    output.deliver(output.Target("json", link), "新", machine=True)
    assert link.is_symlink()
    assert (tmp_path / "真.json").read_text(encoding="utf-8") == "新"


def test_a_device_is_written_to_as_it_is() -> None:
    output.deliver(output.Target("json", Path(os.devnull)), "新", machine=True)
    assert not Path(os.devnull).is_file()


_STYLE_ON_A_TERMINAL_OF_57_COLUMNS = """
import sys, fcntl, struct, termios
fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 57, 0, 0))
from cli import output
from audit.reports.style import Detail, Language
style = output.style_for(output.Target("console", None), Language.ZH, Detail.NORMAL)
print(style.width, style.colour, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("env", "width_and_colour"),
    [
        ({}, "57 True"),
        ({"NO_COLOR": "1"}, "57 False"),
        ({"NO_COLOR": ""}, "57 True"),  # the convention: only when not empty
        ({"TERM": "dumb"}, "57 False"),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "57 False"),
        ({"COLUMNS": "90"}, "90 True"),
        ({"COLUMNS": "99999999999"}, "9999 True"),  # a line of so many blanks takes all the memory there is
    ],
)
def test_a_terminal_gets_colour_and_its_width(python, monkeypatch, env, width_and_colour) -> None:
    pty = pytest.importorskip("pty")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    command, environment = python(_STYLE_ON_A_TERMINAL_OF_57_COLUMNS, **{"TERM": "xterm", **env})
    parent, child = pty.openpty()
    done = subprocess.run(command, env=environment, stdout=child, stderr=subprocess.PIPE, text=True, check=True)
    os.close(child)
    os.close(parent)
    assert done.stderr.strip() == width_and_colour


_RULES_COMPILED = """
from cli.output import compiling
with compiling():
    pass
"""


@pytest.mark.parametrize(
    ("term", "told"), [("xterm", "正在编译规则，要几秒 (compiling the rules)…\r\x1b[K"), ("dumb", "")]
)
def test_a_terminal_is_told_that_rules_are_being_compiled_until_they_are(python, term: str, told: str) -> None:
    pty = pytest.importorskip("pty")
    command, environment = python(_RULES_COMPILED, TERM=term)
    parent, child = pty.openpty()
    subprocess.run(command, env=environment, stderr=child, check=True)
    os.close(child)
    said = b""
    with suppress(OSError):  # how Linux says that there is nothing more
        said = os.read(parent, 4096)
    os.close(parent)
    assert said.decode() == told


def test_a_pipe_is_not_told(capfd: pytest.CaptureFixture[str]) -> None:
    with output.compiling():
        pass
    assert capfd.readouterr().err == ""


def test_a_pipe_gets_neither_and_force_color_gives_it_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    target = output.Target("console", None)
    assert output.style_for(target, Language.ZH, Detail.NORMAL) == Style()
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert output.style_for(target, Language.ZH, Detail.NORMAL) == Style(colour=True)


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("9999", 9999), ("10000", None), ("9" * 5000, None)])
def test_a_pipe_is_as_broad_as_it_is_told_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int | None
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert output.style_for(output.Target("console", None), Language.ZH, Detail.NORMAL).width == width


def test_of_all_that_an_interrupted_run_did_not_come_to_one_line_is_left(capfd: pytest.CaptureFixture[str]) -> None:
    broken = [Failure(f"坏{number}.pdf", "文件是空的") for number in range(8)]
    output.report_trouble([*broken, *(Failure(f"{number}.pdf", INTERRUPTED) for number in range(300))])
    *named, last = capfd.readouterr().err.splitlines()
    assert [line.split("：")[0] for line in named] == [f"未能审核 (not audited) 坏{number}.pdf" for number in range(8)]
    assert last == "未能审核 (not audited) 300 份，从 0.pdf 起，报告里都有：已中断，没有审核 (interrupted)"


def test_trouble_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    output.complain("a\x1b[2Jb\nc")
    assert capfd.readouterr().err == "a\\x1b[2Jb\nc\n"
