"""Which files the arguments mean."""

import errno
import io
import os
import re
from pathlib import Path

import pytest

from audit.errors import UsageError
from cli.inputs import find_inputs


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """甲.txt, 年/乙.txt, 年/月/丙.txt, 年/月/图.png, .藏/丁.txt; we stand in it."""
    for name in ("甲.txt", "年/乙.txt", "年/月/丙.txt", "年/月/图.png", ".藏/丁.txt", "年[1]/戊.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("**/*.txt", ["年/乙.txt", "年/月/丙.txt", "年[1]/戊.txt", "甲.txt"]),
        ("年/**/*.txt", ["年/乙.txt", "年/月/丙.txt"]),
        ("**/月/*.txt", ["年/月/丙.txt"]),
        ("**/年/**/*.txt", ["年/乙.txt", "年/月/丙.txt"]),
        ("年/**", ["年/乙.txt", "年/月/丙.txt"]),
        ("*/*.txt", ["年/乙.txt", "年[1]/戊.txt"]),
    ],
)
@pytest.mark.parametrize("absolute", [False, True])
def test_a_pattern_means_the_files_that_it_fits_and_no_hidden_ones(
    tree: Path, pattern: str, found: list[str], *, absolute: bool
) -> None:
    top = tree if absolute else Path()
    assert list(find_inputs([str(top / pattern)]).paths) == [top / name for name in found]


def test_two_stars_pass_over_other_files_once(tree: Path) -> None:
    """Each folder used to count its own again."""
    (told,) = find_inputs(["年/**"]).passed_over
    assert told.startswith("跳过 1 个文件：不是 .pdf")


@pytest.mark.parametrize(
    ("beside", "read", "told"),
    [
        (".pdf .ofd .docx .doc .xlsx", ".pdf", "跳过 4 个文件"),
        (".ofd .docx .rtf .xlsx .et", ".ofd", "跳过 4 个文件"),
        (".docx .doc .wps .rtf", ".docx", "跳过 3 个文件"),
        (".DOC .wps", ".DOC", "跳过 1 个文件"),
        (".wps .xls .et", ".wps .xls", "跳过 1 个文件"),
        (".docx .xlsx", ".docx .xlsx", ""),
    ],
)
def test_one_disclosure_in_several_formats_is_read_once_and_the_others_are_named(
    tmp_path: Path, beside: str, read: str, told: str
) -> None:
    """The report of Word and its workbook of tables are two files, not two formats."""
    for kind in beside.split():
        (tmp_path / f"公开{kind}").touch()
    inputs = find_inputs([str(tmp_path)])
    others = [kind for kind in beside.split() if kind not in read.split()]
    assert [path.suffix for path in inputs.paths] == read.split()
    assert "".join(inputs.passed_over).startswith(told)
    assert all(f"公开{kind}" in inputs.passed_over[0] for kind in others)


def test_who_names_the_other_format_too_gets_both(tmp_path: Path) -> None:
    for kind in (".doc", ".pdf"):
        (tmp_path / f"公开{kind}").touch()
    inputs = find_inputs([str(tmp_path), str(tmp_path / "公开.doc")])
    assert ([path.suffix for path in inputs.paths], inputs.passed_over) == ([".pdf", ".doc"], ())


@pytest.mark.parametrize(
    ("argument", "meant"),
    [
        ("年/己.txt", "乙.txt"),
        ("甲.tx", "甲.txt"),
        ("年度/甲.txt", ""),
        ("乙*.txt", ""),
        (" ", ""),
        ("甲.txt/乙.txt", ""),
    ],
)
def test_a_file_that_there_is_not_was_perhaps_to_be_one_beside_it(tree: Path, argument: str, meant: str) -> None:
    with pytest.raises(
        UsageError, match=f"是否指 .*{meant}？$" if meant else rf"no file matched\)：{re.escape(argument)}$"
    ):
        find_inputs([argument])


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("argument", [".", "**/*.txt", "年/**"])
def test_links_that_lead_back_are_not_followed(tree: Path, argument: str) -> None:
    """Two of them would make a tree of forty levels, each of which branches."""
    for link in ("一", "二", "三"):
        (tree / "年" / link).symlink_to("..")
    inputs = find_inputs([argument])
    assert len({os.path.realpath(path) for path in inputs.paths}) == len(inputs.paths) <= 4


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("argument", ["", " "])
def test_an_empty_name_is_not_the_folder_that_we_stand_in(argument: str) -> None:
    """Gouji check "$FILE", where nobody has set FILE."""
    with pytest.raises(UsageError, match="没有匹配的文件"):
        find_inputs([argument])


def test_a_text_that_is_given_for_a_list_of_names_is_told_in_a_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph is longer than a name can be."""
    text = "\n".join(["2031年单位预算公开", "本单位预算" * 100, *map(str, range(90))])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    with pytest.raises(UsageError, match=r"等 92 个；从标准输入读的是文件名，每行一个，不是文件的内容") as told:
        find_inputs(["-"])
    assert len(str(told.value)) < 500


def test_archives_in_a_folder_are_named_with_what_to_do(tmp_path: Path) -> None:
    for name in ("甲.txt", "乙.zip", "丙.RAR", "丁.7z"):
        (tmp_path / name).touch()
    (told,) = find_inputs([str(tmp_path)]).passed_over
    assert re.fullmatch(r"跳过 3 个压缩包，请解开后审核里面的文件 .*：丁.7z、丙.RAR、乙.zip", told)


def test_where_nothing_is_left_it_is_said_what_was_passed_over(tmp_path: Path) -> None:
    for name in ("网页.html", "表.csv"):
        (tmp_path / name).write_text("x")
    with pytest.raises(
        UsageError, match=r"没有匹配的文件.*跳过 2 个文件：.*网页、\.csv 请写明文件名 .*：网页.html、表.csv"
    ):
        find_inputs([str(tmp_path)])
    with pytest.raises(UsageError, match=r"没有匹配的文件.*按 --exclude 不审核 1 个文件"):
        find_inputs([str(tmp_path / "表.csv")], ["*.csv"])


def test_a_folder_that_holds_nothing_to_audit_is_not_taken_for_a_name_mistyped(tmp_path: Path) -> None:
    """It was said that perhaps the folder itself was meant."""
    (tmp_path / "空").mkdir()
    with pytest.raises(UsageError, match=r"空（文件夹里没有能审核的文件 \(nothing to audit in this folder\)）$"):
        find_inputs([str(tmp_path / "空")])


@pytest.mark.parametrize("argument", [".", "**/*.txt"])
def test_a_folder_that_does_not_open_is_told_as_not_audited(
    tree: Path, monkeypatch: pytest.MonkeyPatch, argument: str
) -> None:
    """It was passed over in silence. Whoever runs the tests may be allowed to open all folders: the system refuses by hand."""
    _close(monkeypatch, tree / "年")
    inputs = find_inputs([argument])
    assert [path.name for path in inputs.paths] == ["戊.txt", "甲.txt"]
    ((path, reason),) = [(failure.path, failure.reason) for failure in inputs.failures]
    assert Path(path).name == "年"
    assert reason.startswith("读不了这个文件夹 (folder cannot be read)：没有权限")


def test_where_the_only_folder_does_not_open_it_is_said_why(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _close(monkeypatch, tree / "年")
    with pytest.raises(UsageError, match=r"读不了这个文件夹.*没有权限"):
        find_inputs(["年"])


def _close(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if os.path.realpath(path) == os.path.realpath(folder):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
