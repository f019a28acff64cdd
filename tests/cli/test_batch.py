"""Many files: which ones, over how many processes, and what is remembered of them."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from cli import output


def _audited(ran) -> list[str]:
    return [document["path"] for document in json.loads(ran.out)["documents"]]


@pytest.fixture
def folder(file) -> str:
    for name in ("2024/甲.txt", "2024/乙.txt", "2025/甲.txt", "2025/草稿/丙.txt"):
        file(f"公开/{name}")
    return "公开"


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        (["甲.txt"], ["公开/2024/乙.txt", "公开/2025/草稿/丙.txt"]),
        (["草稿"], ["公开/2024/乙.txt", "公开/2024/甲.txt", "公开/2025/甲.txt"]),
        (["公开/2024/*"], ["公开/2025/甲.txt", "公开/2025/草稿/丙.txt"]),
        (["2024/", "草稿/"], ["公开/2025/甲.txt"]),
    ],
)
def test_an_excluded_name_folder_or_path_is_not_audited_and_counted(gouji, folder, patterns, left) -> None:
    ran = gouji("check", folder, "-f", "json", *(word for p in patterns for word in ("--exclude", p)))
    assert _audited(ran) == left
    assert f"按 --exclude 不审核 {4 - len(left)} 个文件" in ran.err


def test_everything_excluded_is_a_usage_error(gouji, folder) -> None:
    assert gouji("check", folder, "--exclude", "*").code == 2


def test_a_list_names_files_and_folders(gouji, folder, file) -> None:
    file("清单.txt", "公开/2024\n\n  公开/2025/甲.txt  \n不在.txt\n")
    ran = gouji("check", "--files-from", "清单.txt", "-f", "json")
    assert _audited(ran) == ["公开/2024/乙.txt", "公开/2024/甲.txt", "公开/2025/甲.txt"]
    assert (ran.code, "不在.txt：没有匹配的文件" in ran.err) == (3, True)


@pytest.mark.parametrize("arguments", [("-",), ("--files-from", "-")])
def test_a_list_may_come_from_standard_input(gouji, folder, monkeypatch, arguments) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("公开/2024/甲.txt\n".encode())))
    assert _audited(gouji("check", *arguments, "-f", "json")) == ["公开/2024/甲.txt"]


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", None])
def test_a_list_that_cannot_be_read_is_a_usage_error(gouji, tmp_path, text) -> None:
    if text is not None:
        (tmp_path / "清单").write_bytes(text)
    ran = gouji("check", "--files-from", "清单")
    assert (ran.code, "清单" in ran.err) == (2, True)


def test_a_check_of_nothing_says_what_is_missing(gouji) -> None:
    ran = gouji("check")
    assert (ran.code, "没有写明文件" in ran.err) == (2, True)


@pytest.mark.parametrize("option", [("--jobs", "0"), ("--timeout", "0")])
def test_no_process_and_no_time_are_refused(gouji, file, option) -> None:
    assert gouji("check", file("a.txt"), *option).code == 2


def test_the_cache_is_told_and_forgotten(gouji, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path / "缓存"))
    (tmp_path / "缓存").mkdir(mode=0o700)
    (tmp_path / "缓存" / "a.pickle").write_bytes(b"x")
    assert "1 个条目" in gouji("cache").out
    assert "忘掉了 1 个条目" in gouji("cache", "clear").out
    assert "0 个条目" in gouji("cache").out


def test_lines_of_json_are_written_as_the_documents_are_done(gouji, file, monkeypatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(output, "write_stdout", lambda text, **_: written.append(text))
    gouji("check", file("a.txt", "error"), file("b.txt"), file("c.txt", "坏"), "-f", "jsonl")
    assert [json.loads(line)["path"] for line in written] == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("more", [(), ("--lang", "en")])
def test_lines_to_a_pipe_and_to_a_file_are_the_same(gouji, file, tmp_path, more) -> None:
    files = [file("a.txt", "error 缺页"), file("b.txt"), file("c.txt", "坏")]
    gouji("check", *files, "-f", "jsonl:out.jsonl", *more)
    assert gouji("check", *files, "-f", "jsonl", *more).out == (tmp_path / "out.jsonl").read_text(encoding="utf-8")
