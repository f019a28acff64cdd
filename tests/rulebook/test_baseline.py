"""The baseline file: what may stand in it, and what is said of the rest."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.errors import UsageError
from audit.model.report.baseline import Suppression
from audit.reports.baseline_text import render
from audit.rulebook.baseline import read_baseline
from audit.rulebook.packs.source import read_source

_ENTRY = """
version: 1
suppressions:
  - rule: T101
    document: 青禾中心 2026 单位 预算
    figures: [1.00万元, "3"]
    reason: 已去函
    owner: 张三
    expires: 2026-12-31
"""


def _read(tmp_path: Path, text: str) -> tuple[Suppression, ...]:
    path = tmp_path / "b.yaml"
    path.write_text(text, encoding="utf-8")
    return read_baseline(path)


def test_an_entry_says_where_it_stands(tmp_path: Path) -> None:
    (entry,) = _read(tmp_path, _ENTRY)
    assert entry.figures == ("1.00万元", "3")
    assert (entry.expires, entry.source) == (date(2026, 12, 31), f"{tmp_path / 'b.yaml'}:4")


@pytest.mark.parametrize(
    ("before", "after", "line", "fault"),
    [
        ("    owner: 张三\n", "", 4, "owner"),
        ("    reason: 已去函\n", "    reason: ''\n", 7, "reason"),
        ("2026-12-31", "2026-2-31", 9, "expires"),
        ("2026-12-31", "20261231", 9, "expires"),
        ('[1.00万元, "3"]', "[3]", 6, "figures"),
        ("    owner", "    line: 7\n    owner", 8, "line"),
        ("version: 1", "version: 2", 2, "version：不能大于 1（更大的由更新的 gouji 写成）"),
        ("- rule", "- - rule\n x", 5, "不是 YAML"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(tmp_path: Path, before: str, after: str, line: int, fault: str) -> None:
    with pytest.raises(UsageError) as refused:
        _read(tmp_path, _ENTRY.replace(before, after))
    assert f"b.yaml:{line}: " in str(refused.value)
    assert fault in str(refused.value)


def test_what_is_no_text_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes("version: 1 # 基线".encode("gbk"))
    with pytest.raises(UsageError, match="不是 UTF-8 文本"):
        read_baseline(path)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        _read(tmp_path, _ENTRY.replace("张三", "''").replace("2026-12-31", "明天"))
    assert "owner：不能空着" in str(refused.value)
    assert "expires：日期要写成 2027-03-31" in str(refused.value)


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), min_size=4, max_size=4)
)
def test_any_text_that_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    rule, document, figure, reason = map(str.strip, texts)
    entry = Suppression(rule, document, (figure,), reason, "张三", date(2026, 12, 31), "合计")
    (found,) = read_source("b.yaml", render([entry])).data["suppressions"]
    assert (found["rule"], found["document"], found["figures"], found["reason"]) == (rule, document, [figure], reason)


def test_an_empty_baseline_is_one(tmp_path: Path) -> None:
    assert _read(tmp_path, render([])) == ()


def test_the_order_of_the_findings_does_not_change_the_file() -> None:
    entries = [Suppression("T1", "甲", (f"{n}",), "因", "张", date(2026, 1, 1)) for n in range(4)]
    assert render(entries) == render(reversed(entries))
