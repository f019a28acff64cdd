"""A mistake on the command line is told in one line, in the words of all other trouble, with where to look."""

import pytest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("prüfe", "没有名为 prüfe 的命令 (no such command)，用法见 (see)：gouji -h"),
        ("rules nope", "没有名为 nope 的命令 (no such command)，用法见 (see)：gouji rules -h"),
        ("check a --nosuch", "没有名为 --nosuch 的选项 (no such option)，用法见 (see)：gouji check -h；是否指 (did you mean) --no-cache？"),
        ("check a --quiet=3", "--quiet 不带值 (takes no value)，用法见 (see)：gouji -h"),
        ("check a -q -f", "-f 后面缺少值 (a value is missing)，用法见 (see)：gouji -h"),
        ("check a -j x", "--jobs / -j 的值不对 (invalid value)：应为数字 (a number)，用法见 (see)：gouji check -h"),
        ("check a -j 0", "--jobs / -j 的值不对 (invalid value)：不能小于 1 (too small)，用法见 (see)：gouji check -h"),
        ("check a --min-coverage 101", "--min-coverage 的值不对 (invalid value)：不能大于 100 (too great)，用法见 (see)：gouji check -h"),
        ("check a --fail-on x", "--fail-on 的值不对 (invalid value)：没有 x，可用 (choices)：error、warning、note、never，用法见 (see)：gouji check -h"),
        ("baseline a --reason r --owner o --expires 2031-13-01", "--expires 的值不对 (invalid value)：2031-13-01 不是日期，要写成 2027-03-31 (a date as YYYY-MM-DD)，用法见 (see)：gouji baseline -h"),
        ("init nowhere", "FOLDER 的值不对 (invalid value)：没有这个文件夹 (no such folder)：nowhere，用法见 (see)：gouji init -h"),
        ("explain", "缺少 RULE... (missing)，用法见 (see)：gouji explain -h"),
        ("query a b c d", "多出 (too many arguments)：c d，用法见 (see)：gouji query -h"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_line(gouji, words, told) -> None:
    ran = gouji(*words.split())
    assert (ran.code, ran.out, ran.err) == (2, "", f"错误 (error)：{told}\n")


def test_an_sql_that_begins_with_a_comment_is_no_option_and_told_how_to_write(gouji) -> None:
    ran = gouji("query", "结果.duckdb", "-- 各份文件\nFROM latest")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "错误 (error)：没有名为 -- 各份文件 的选项 (no such option)，用法见 (see)：gouji query -h；"
        "不是选项的，在它前面加一个空格 (if it is no option, begin it with a blank)\n"
    )


def test_a_command_that_is_nearly_named_is_guessed(gouji) -> None:
    assert "是否指 (did you mean) check" in gouji("chek").err


def test_without_any_word_the_help_is_written_and_nothing_was_done(gouji) -> None:
    ran = gouji()
    assert (ran.code, ran.out) == (2, "")
    assert "\n  check     审核公开文件" in ran.err


@pytest.mark.parametrize("name", ["-x.txt", "-q2.txt", "--help.txt"])
def test_a_file_that_is_called_like_an_option_is_told_how_to_write(gouji, file, name) -> None:
    file(name)
    ran = gouji("check", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"；是文件的，写成 (if it is a file, write) ./{name}\n")
    assert gouji("check", f"./{name}").code == 0
