"""A PDF that another process reads meanwhile is the same document, or the same trouble, and no process is left behind."""

import faulthandler
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from audit import process
from audit.batch.deadline import OutOfTimeError, deadline
from audit.errors import UnreadableInput
from audit.readers import ahead, read
from audit.readers.pdf import limits, shares

_LINE = "BT /F 12 Tf 50 250 Td (Total 12.00) Tj ET"
_DISCLOSURES = Path(os.environ.get("GOUJI_DISCLOSURES", Path(__file__).resolve().parents[4] / "shared" / "disclosures"))
FILES = sorted(_DISCLOSURES.rglob("*.pdf"))
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how many cores there are")


@pytest.fixture(autouse=True)
def three_cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    yield
    ahead.abandon()


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def _readers() -> list[int]:
    """The processes that read."""
    (reading,) = ahead._under_way
    return [reader.process for reader in reading.readers]


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_what_was_read_ahead_is_what_would_be_read_here_and_given_once(pdf) -> None:
    path = pdf(_LINE)
    ahead.begin(path)
    assert ahead.read_ahead(path, "pdfium") == read(path)
    assert ahead.read_ahead(path, "pdfium") is None


@pytest.mark.parametrize("path", FILES or [None], ids=lambda path: path.stem if path else "none")
def test_what_several_processes_read_is_what_one_reads(disclosures: Path, path: Path) -> None:
    ahead.begin(path)
    assert len(_readers()) == 2
    assert ahead.read_ahead(path, "pdfium") == read(path)


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize("path", FILES[::4] or [None], ids=lambda path: path.stem if path else "none")
def test_what_another_process_reads_alone_is_what_is_read_here(disclosures: Path, path: Path) -> None:
    ahead.begin(path)
    assert len(_readers()) == 1
    assert ahead.read_ahead(path, "pdfium") == read(path)


@pytest.mark.usefixtures("two_cores")
def test_what_one_that_reads_alone_says_of_a_file_is_said_here(tmp_path: Path) -> None:
    path = tmp_path / "名.pdf"
    path.write_bytes(b"PK")
    ahead.begin(path)
    with pytest.raises(UnreadableInput, match="不是 PDF 文件"):
        ahead.read_ahead(path, "pdfium")


@pytest.mark.usefixtures("two_cores")
def test_a_fault_of_one_that_reads_alone_gives_nothing(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.readers.pdf.read_pdf", lambda _: 1 / 0)
    path = pdf(_LINE)
    ahead.begin(path)
    assert ahead.read_ahead(path, "pdfium") is None


@pytest.mark.parametrize(("cores", "readers"), [({3}, 1), ({0, 1}, 1), ({0, 1, 2}, 2), (set(range(16)), 3)])
def test_a_core_is_left_to_the_process_that_will_judge_where_there_are_several(
    pdf, monkeypatch, cores: set[int], readers: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: cores)
    ahead.begin(pdf(_LINE))
    assert len(_readers()) == readers


def test_every_page_is_read_by_one_of_those_who_share_a_file(pdf) -> None:
    path = pdf(*(_LINE.replace("12.00", f"{number}.00") for number in range(1, 8)))
    taken = shares.turns()
    os.read(taken, 2 * 3)  # another has taken three
    rest = shares.read_share(path.read_bytes(), taken)
    assert [page.number for page in rest.pages] == [4, 5, 6, 7]
    assert shares.together(path, [rest]) is None
    first = shares.read_share(path.read_bytes(), shares.turns())
    assert shares.together(path, [first]) == read(path)


_FORM = """%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >> endobj
4 0 obj << /Length 6 >> stream
/A Do
endstream endobj
5 0 obj << /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> /Length 12 >> stream
/A Do /A Do
endstream endobj
trailer << /Root 1 0 R >>
"""


def test_a_drawing_that_draws_itself_twice_ends_its_reader_and_not_the_machine(tmp_path: Path, monkeypatch) -> None:
    """The engine makes two of every one, until there is no memory left."""
    monkeypatch.setattr(process, "_MOST_OF_A_READER", 400 << 20)
    monkeypatch.setattr(ahead, "_die_with_parent", faulthandler.disable)  # what ends as it should is told as no crash
    path = tmp_path / "环.pdf"
    path.write_text(_FORM, encoding="ascii")
    ahead.begin(path)
    with pytest.raises(UnreadableInput, match="中途结束"):
        ahead.read_ahead(path, "pdfium")


def test_a_page_without_end_ends_its_reader_by_the_work_that_it_takes(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("audit.readers.pdf.engines.pdfium.LIMITS", limits.Limits(page_seconds=0.2))
    path = tmp_path / "环.pdf"
    path.write_text(_FORM, encoding="ascii")
    ahead.begin(path)
    with pytest.raises(UnreadableInput, match="有一页画起来没有尽头"):
        ahead.read_ahead(path, "pdfium")


@pytest.mark.parametrize("arguments", [("check",), ("check", "-q"), ("inspect",)], ids=" ".join)
@pytest.mark.parametrize("cores", [{0}, {0, 1}], ids=len)
def test_no_command_draws_such_a_page_itself(python, tmp_path: Path, cores, arguments: tuple[str, ...]) -> None:
    path = tmp_path / "环.pdf"
    path.write_text(_FORM, encoding="ascii")
    script = (
        f"import os, sys, cli.main\nos.sched_getaffinity = lambda _: {cores}\n"
        "from audit.readers.pdf.limits import LIMITS\nobject.__setattr__(LIMITS, 'page_seconds', 0.2)\n"
        "sys.argv[0] = 'gouji'\ncli.main.run()"
    )
    command, env = python(script)
    done = subprocess.run([*command, *arguments, str(path)], check=False, env=env, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("有一页画起来没有尽头")) == (3, 1)


def test_time_that_is_up_while_it_is_waited_for_ends_the_readers(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "read_share", lambda *_: time.sleep(60))
    path = pdf(_LINE)
    ahead.begin(path)
    readers = _readers()
    with pytest.raises(OutOfTimeError), deadline(0.1):
        ahead.read_ahead(path, "pdfium")
    assert all(map(_is_gone, readers))


def test_of_bounds_that_no_share_exceeds_the_whole_is_asked(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf(*[_LINE] * 4)
    monkeypatch.setattr("audit.readers.pdf.assemble.LIMITS", limits.Limits(document_glyphs=30))
    given = [shares.read_share(path.read_bytes(), shares.turns())]
    with pytest.raises(UnreadableInput, match="全文字符数33，超过上限30"):
        shares.together(path, given)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7\n1 0 obj", "收入 1.00".encode()])
def test_what_is_no_sound_pdf_is_left_to_be_read_here(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "名.pdf"
    path.write_bytes(content)
    ahead.begin(path)
    assert ahead.read_ahead(path, "pdfium") is None


def test_another_file_and_another_engine_are_not_given_what_was_read(pdf) -> None:
    path = pdf(_LINE)
    ahead.begin(path)
    assert ahead.read_ahead(path.with_name("别的.pdf"), "pdfium") is None
    assert ahead.read_ahead(path, "pdfplumber") is None


def test_nothing_is_begun_where_fork_has_surprises(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    ahead.begin(pdf(_LINE))
    assert ahead._under_way == []


@pytest.mark.parametrize("name", ["没有.pdf", "坏\0.pdf", "文件夹.pdf"])
def test_nothing_is_begun_for_what_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "文件夹.pdf").mkdir()
    ahead.begin(tmp_path / name)
    assert ahead._under_way == []


def test_nothing_is_begun_where_no_process_can_be(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> NoReturn:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - a count of open files
    ahead.begin(pdf(_LINE))
    assert ahead._under_way == []
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - the same


def test_one_process_reads_it_all_where_there_can_be_no_second(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    fork, forked = os.fork, []

    def once() -> int:
        if forked:
            raise BlockingIOError
        forked.append(True)
        return fork()

    monkeypatch.setattr(os, "fork", once)
    path = pdf(*[_LINE] * 3)
    ahead.begin(path)
    assert len(_readers()) == 1
    assert ahead.read_ahead(path, "pdfium") == read(path)


def test_a_fault_of_ours_over_there_gives_nothing_so_that_it_shows_here(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "read_share", lambda *_: 1 / 0)
    path = pdf(_LINE)
    ahead.begin(path)
    assert ahead.read_ahead(path, "pdfium") is None


def test_a_file_that_ends_its_reader_does_not_end_the_run(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "read_share", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    path = pdf(_LINE)
    ahead.begin(path)
    with pytest.raises(UnreadableInput, match="读取它的进程中途结束"):
        ahead.read_ahead(path, "pdfium")


def test_what_nobody_asks_for_is_ended(pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "read_share", lambda *_: time.sleep(60))
    ahead.begin(pdf(_LINE))
    readers = _readers()
    assert ahead.is_under_way()
    ahead.abandon()
    assert all(map(_is_gone, readers))
    assert not ahead.is_under_way()


def test_a_reader_ends_with_the_process_that_wanted_it(python, pdf) -> None:
    """It has inherited the pipe that is listened to here: while it lives, there is more to listen to."""
    script = (
        "import os, sys, time\nfrom pathlib import Path\nfrom audit.readers import ahead\n"
        "from audit.readers.pdf import shares\n"
        "os.sched_getaffinity = lambda _: {0, 1, 2}\nshares.read_share = lambda *_: time.sleep(60)\n"
        "ahead.begin(Path(sys.argv[1]))\ntime.sleep(0.5)\nos.kill(os.getpid(), 9)"
    )
    command, env = python(script)
    done = subprocess.run([*command, str(pdf(_LINE))], check=False, env=env, capture_output=True, text=True, timeout=30)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("arguments", [(), ("-f", "json")])
def test_a_report_is_the_same_with_and_without_it(python, disclosures: Path, arguments: tuple[str, ...]) -> None:
    path = min(disclosures.rglob("*部门预算.pdf"))
    told = []
    for cores in ({0}, {0, 1}):
        script = (
            f"import os, sys, cli.main\nos.sched_getaffinity = lambda _: {cores}\nsys.argv[0] = 'gouji'\ncli.main.run()"
        )
        command, env = python(script)
        done = subprocess.run([*command, "check", str(path), *arguments], check=False, env=env, capture_output=True)
        told.append((done.returncode, done.stdout, done.stderr))
    assert told[0] == told[1]
    assert told[0][1]


def test_a_damaged_stream_is_told_by_who_waits(tmp_path: Path) -> None:
    path = tmp_path / "损.pdf"
    broken = zlib.compress(b"0 0 m 10 10 l S " * 400)[:20] + b"\xff" * 40
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + broken + b"\nendstream\nendobj\n")
    ahead.begin(path)
    with pytest.raises(UnreadableInput, match="文件已损坏：第"):
        ahead.read_ahead(path, "pdfium")
