"""URLs are read as files are, are called by their URL, and fail in one line."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from types import SimpleNamespace

import pytest

from audit import pipeline
from audit.errors import UnreadableInput, UsageError
from audit.readers import read, remote
from cli.inputs import find_inputs

fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed here: pip install 'gouji[remote]'")

_TEXT = "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n".encode()


@pytest.fixture
def memory():
    filesystem = fsspec.filesystem("memory")
    filesystem.pipe_file("/公开/一.txt", _TEXT)
    filesystem.pipe_file("/公开/二.txt", _TEXT)
    yield filesystem
    filesystem.store.clear()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("s3://bucket/a/b.pdf", "s3://bucket/a/b.pdf"),
        ("file:///公开/一.txt", "file:///公开/一.txt"),
        ("https://u:secret@host/a.pdf?token=1", "https://host/a.pdf"),
        ("https://host/dl.jsp?id=12&Signature=abc&x=" + "9" * 40, "https://host/dl.jsp?id=12"),
        ("https://u:p@ss@host/a.pdf#p2", "https://host/a.pdf"),
    ],
)
def test_a_url_that_travelled_as_a_path_is_the_same_url_and_keeps_its_secrets(url, told) -> None:
    assert remote.url_of(Path(url)) == url
    assert pipeline.name_of(Path(url)) == told


@pytest.mark.parametrize("path", ["/公开/一.txt", "一.txt", "C:/公开/一.txt", "a:b.txt"])
def test_what_has_no_scheme_is_no_url(path) -> None:
    assert not remote.is_remote(Path(path))
    assert pipeline.name_of(Path(path)) == path


def test_a_document_at_a_url_is_read_and_called_by_it(memory) -> None:
    document = read(Path("memory://公开/一.txt"))
    assert document.path == "memory://公开/一.txt"
    assert len(document.blocks) == 2


def test_a_page_of_a_pdf_at_a_url_is_drawn(memory, monkeypatch, tmp_path: Path) -> None:
    def drawn(file: Path, *_: object) -> None:
        (tmp_path / "页.png").write_bytes(file.read_bytes())

    monkeypatch.setattr("audit.readers.pdf.drawing.draw_page", drawn)
    monkeypatch.setattr(pipeline, "facts", lambda *_: SimpleNamespace(tables=(), statements=(), unrecognised=()))
    pipeline.draw(Path("memory://公开/一.txt"), 1, tmp_path / "页.png", pipeline.load_rulebook())
    assert (tmp_path / "页.png").read_bytes() == _TEXT


def test_a_folder_at_a_url_is_told_how_to_be_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="这是文件夹；请写成通配符"):
        read(Path(tmp_path.as_uri()))


def test_the_copy_is_gone_afterwards(memory) -> None:
    with remote.local_copy(Path("memory://公开/一.txt")) as copy:
        assert copy.read_bytes() == _TEXT
    assert not copy.exists()


def test_a_pattern_means_every_file_that_it_fits(memory) -> None:
    assert list(map(pipeline.name_of, pipeline.remote_files("memory://公开/*.txt"))) == [
        "memory://公开/一.txt",
        "memory://公开/二.txt",
    ]


def test_a_question_mark_begins_a_query_and_is_no_pattern() -> None:
    assert pipeline.remote_files("https://host.invalid/dl.jsp?id=12") == [Path("https://host.invalid/dl.jsp?id=12")]


@pytest.fixture
def site(tmp_path) -> Iterator[str]:
    """The address of an HTTP server on this machine: /dl?id=1 is a document, /slow never answers."""
    pytest.importorskip("aiohttp", reason="the file system of https:// is not installed here")
    ended = threading.Event()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/slow":
                ended.wait(30)
            found = self.path == "/dl?id=1"
            self.send_response(200 if found else 404)
            self.send_header("Content-Length", str(len(_TEXT) if found else 0))
            self.end_headers()
            self.wfile.write(_TEXT if found else b"")

        do_HEAD = do_GET  # noqa: N815 - the name that http.server asks for

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        ended.set()
        server.shutdown()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_document_of_a_site_is_read_by_its_query_and_a_missing_one_is_told(site) -> None:
    assert read(Path(f"{site}/dl?id=1")).path == f"{site}/dl?id=1"
    with pytest.raises(UnreadableInput, match="文件不存在"):
        read(Path(f"{site}/dl?id=2"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_site_that_is_not_there_is_no_missing_file(site) -> None:
    with socket() as unheard:
        unheard.bind(("127.0.0.1", 0))  # and nobody listens
        with pytest.raises(UnreadableInput, match="连不上那里的主机"):
            read(Path(f"http://127.0.0.1:{unheard.getsockname()[1]}/a.pdf"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_site_that_never_answers_ends_in_one_line(site, monkeypatch) -> None:
    monkeypatch.setattr(remote, "_MOST_SECONDS", 0.5)
    with pytest.raises(UnreadableInput, match="timed out"):
        read(Path(f"{site}/slow"))


def test_a_folder_that_is_called_like_a_url_is_a_folder(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memory:" / "公开").mkdir(parents=True)
    (tmp_path / "memory:" / "公开" / "一.txt").write_bytes(_TEXT)
    for argument in (".", "memory:", "*/*/*.txt"):
        (path,) = find_inputs([argument]).paths
        assert not remote.is_remote(path)
        assert len(read(path).blocks) == 2


def test_credentials_are_in_no_complaint() -> None:
    with pytest.raises(UsageError) as told:
        find_inputs(["memory://me:geheim@nowhere/*.pdf"])
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    ("url", "reason"),
    [("memory://公开/三.txt", "文件不存在"), ("nosuch://a/b.pdf", "Protocol not known: nosuch")],
)
def test_what_cannot_be_had_is_told_in_one_line(memory, url, reason) -> None:
    with pytest.raises(UnreadableInput, match=reason) as told:
        read(Path(url))
    assert "\n" not in str(told.value)


def test_a_file_beyond_the_bound_is_not_fetched_to_its_end(memory, monkeypatch) -> None:
    monkeypatch.setattr(remote, "_MOST_BYTES", 10)
    monkeypatch.setattr(remote, "_CHUNK", 8)
    with pytest.raises(UnreadableInput, match="超过 10 字节"):
        read(Path("memory://公开/一.txt"))


def test_the_command_line_takes_urls_beside_files_and_says_which_it_could_not_list(memory, tmp_path) -> None:
    (tmp_path / "甲.txt").write_bytes(_TEXT)
    found = find_inputs([str(tmp_path / "甲.txt"), "memory://公开/*.txt", "nosuch://a/*.pdf"])
    assert list(map(pipeline.name_of, found.paths)) == [
        str(tmp_path / "甲.txt"),
        "memory://公开/一.txt",
        "memory://公开/二.txt",
    ]
    assert [failure.path for failure in found.failures] == ["nosuch://a/*.pdf"]
