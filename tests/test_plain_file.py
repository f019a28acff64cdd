"""Texts that come with an audit are read within bounds, whatever somebody has put in their place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.errors import RuleBookError, UsageError
from audit.plain_file import bytes_of, text_of
from audit.rulebook import load
from audit.rulebook.baseline import read_baseline
from cli.configuration.file import read_config

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")


def test_line_ends_and_a_byte_order_mark_are_those_of_the_system_that_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "甲.yaml"
    path.write_bytes("\ufeff甲\r\n乙\r丙".encode())
    assert text_of(path, 100) == "甲\n乙\n丙"


def test_a_file_may_be_as_large_as_is_allowed_and_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "甲.yaml"
    path.write_bytes(b"1234")
    assert bytes_of(path, 4) == b"1234"
    with pytest.raises(OSError, match="大于 3 字节"):
        bytes_of(path, 3)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device there")
def test_a_device_without_an_end_is_too_large(tmp_path: Path) -> None:
    link = tmp_path / "甲.yaml"
    link.symlink_to("/dev/zero")
    for path in (Path("/dev/zero"), link):
        with pytest.raises(OSError, match=r"大于|不是普通文件"):
            bytes_of(path, 1000)


@needs_pipes
def test_what_a_shell_hands_over_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"- 1")
    os.close(writer)
    assert bytes_of(Path(f"/dev/fd/{reader}"), 1000) == b"- 1"
    os.close(reader)


@needs_pipes
@pytest.mark.parametrize(
    ("read", "error"),
    [
        (lambda path: load([path.parent], alone=True), RuleBookError),
        (read_baseline, UsageError),
        (read_config, UsageError),
    ],
)
def test_nobody_waits_for_a_pipe_in_the_place_of_rules_a_baseline_or_a_configuration(
    tmp_path: Path, read: Callable[[Path], object], error: type[Exception]
) -> None:
    pipe = tmp_path / "甲.yaml"
    os.mkfifo(pipe)
    with pytest.raises(error, match="不是普通文件"):
        read(pipe)
