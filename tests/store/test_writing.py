"""The store, read by plain DuckDB: what is in it, once, and whole."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from audit.batch.work import Task, Worker
from audit.errors import UsageError
from audit.model.check import Status
from audit.model.report import Failure
from audit.store.asking import ask
from audit.store.connection import opened_to_write
from audit.store.schema import TABLES
from audit.store.writing import Setting, Store

duckdb = pytest.importorskip("duckdb")


def _ask(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(database), read_only=True) as connection:
        found: list[tuple[Any, ...]] = connection.execute(sql).fetchall()
        return found


def _counts(database: Path) -> dict[str, int]:
    return {table.name: _ask(database, f"SELECT count(*) FROM {table.name}")[0][0] for table in TABLES}  # noqa: S608 - our own names


def test_a_figure_is_stored_as_printed_and_as_an_exact_number(stored, disclosure, database) -> None:
    stored(disclosure())
    sql = (
        "SELECT text, value, value_text, unit, amount, line FROM figures WHERE origin = '文' ORDER BY figure_id LIMIT 3"
    )
    assert _ask(database, sql) == [
        ("100.00", Decimal("100.00"), "100.00", "万元", Decimal(1_000_000), 4),
        ("60.00", Decimal("60.00"), "60.00", "万元", Decimal(600_000), 4),
        ("60.00%", Decimal("60.00"), "60.00", "%", Decimal("0.6"), 4),
    ]


def test_no_column_is_a_float(stored, disclosure, database) -> None:
    stored(disclosure())
    types = {kind for (kind,) in _ask(database, "SELECT DISTINCT data_type FROM duckdb_columns() WHERE NOT internal")}
    assert not types & {"DOUBLE", "FLOAT"}


def test_the_store_agrees_with_the_report(stored, disclosure, database, worker: Worker) -> None:
    file = disclosure(share="61.00")
    stored(file)
    report = worker.work(Task((file,))).report
    assert report is not None
    counts = dict(_ask(database, "SELECT status, count(*) FROM checks GROUP BY status"))
    assert counts == {status.value: number for status, number in report.tally().items() if number}
    assert report.tally()[Status.FAILED] == 2
    (covered,) = _ask(database, "SELECT figures, checked FROM documents")
    assert covered == (report.coverage.figures, report.coverage.checked)
    assert _ask(database, "SELECT unread FROM documents") == [(report.coverage.unread,)]
    (figures,) = _ask(database, "SELECT count(*), count(*) FILTER (checks > 0) FROM figures")
    assert figures == covered
    told = _ask(database, "SELECT message, difference FROM findings ORDER BY finding_id")
    assert told == [(finding.message, finding.difference) for finding in report.findings]


def test_the_same_files_again_add_nothing_but_the_run(stored, disclosure, database) -> None:
    file = disclosure(share="61.00")
    stored(file)
    first = _counts(database)
    stored(file)
    assert _counts(database) == first | {"runs": 2, "run_documents": 2}


def test_a_file_that_was_moved_is_the_same_document(stored, disclosure, database, tmp_path: Path) -> None:
    file = disclosure()
    stored(file)
    stored(Path(shutil.move(file, tmp_path / "别处.txt")))
    assert _counts(database)["documents"] == 1


def test_a_changed_file_is_another_version_and_the_latest(stored, disclosure, database) -> None:
    stored(disclosure(share="61.00"))
    stored(disclosure())
    assert _counts(database)["documents"] == 2
    assert _ask(database, "SELECT count(*) FROM latest JOIN findings USING (document_id)") == [(0,)]


def test_other_severities_are_another_set_of_rules_and_another_version(
    stored, disclosure, database, worker: Worker
) -> None:
    file = disclosure()
    stored(file)
    fewer = Worker(replace(worker.rulebook, rules=worker.rulebook.rules[:5]), rows=True)
    store = Store(database)
    store.begin(Setting(fewer.version, fewer.rules_id, fewer.engine, fewer.rulebook.notes()))
    store.add(str(file), fewer.work(Task((file,))).rows)  # type: ignore[arg-type]
    assert store.finish(()) == ""
    assert _counts(database)["documents"] == 2
    assert _ask(database, "SELECT count(*) FROM rules GROUP BY rules_id ORDER BY 1")[0] == (5,)


def test_what_could_not_be_audited_is_in_the_store_with_its_reason(stored, database) -> None:
    stored(failures=[Failure("坏'.pdf", "不是 PDF")])
    assert _ask(database, "SELECT path, reason FROM failures") == [("坏'.pdf", "不是 PDF")]


@pytest.mark.parametrize("name", ["'; DROP TABLE documents; --", '"引号"小学', "a\x00b小学", "$1?小学", "小" * 100_000])
def test_a_name_is_a_name_whatever_it_says(database, renamed, name: str) -> None:
    store = Store(database)
    store.add(name, renamed(name, Decimal(1)))
    assert store.finish([Failure(name, name)]) == ""
    assert _ask(database, "SELECT entity, path = 'x', document_id FROM documents") == [(name, False, name)]
    assert _ask(database, "SELECT DISTINCT row FROM figures WHERE row = text") == [(name,)]


@pytest.mark.parametrize("digits", [28, 40, 400])
def test_a_huge_number_is_stored_as_text_and_never_as_another_number(database, renamed, digits: int) -> None:
    store = Store(database)
    store.add("巨.txt", renamed("巨", Decimal("9" * digits + ".99")))
    assert store.finish(()) == ""
    found = _ask(database, "SELECT DISTINCT value, value_text FROM figures WHERE text = '巨'")
    assert found == [(None, "9" * digits + ".99")]


def test_a_run_that_was_killed_leaves_whole_documents(python: Callable[..., Any], disclosure, database) -> None:
    file = disclosure(share="61.00")
    script = f"""
import os
from pathlib import Path
from audit import pipeline
from audit.batch.work import Task, Worker
from audit.store.writing import Setting, Store
worker = Worker(pipeline.load_rulebook(), rows=True)
store = Store(Path({str(database)!r}))
store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
store.add("一.txt", worker.work(Task((Path({str(file)!r}),))).rows)
store._connection.begin()
store._connection.execute("DELETE FROM figures")
os.kill(os.getpid(), 9)
"""  # noqa: S608 - a script of this test
    command, environment = python(script)
    assert subprocess.run(command, env=environment, check=False).returncode == -9
    assert _ask(database, "SELECT count(*) FROM figures") == [(5,)]
    assert _ask(database, "SELECT finished_at FROM runs") == [(None,)]


def test_two_runs_at_once_are_told_apart_in_one_line(python: Callable[..., Any], database) -> None:
    store = Store(database)
    command, environment = python(
        f"from pathlib import Path\nfrom audit.store.writing import Store\nStore(Path({str(database)!r}))"
    )
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "UsageError: 数据库正被另一个程序使用" in done.stderr
    store.finish(())


def test_what_is_no_database_is_left_as_it_is(database) -> None:
    database.write_bytes(b"not a database" * 1000)
    with pytest.raises(UsageError, match="不是 DuckDB 数据库"):
        Store(database)
    assert database.read_bytes() == b"not a database" * 1000


def test_a_database_of_another_program_is_left_as_it_is(database) -> None:
    with duckdb.connect(str(database)) as other:
        other.execute("CREATE TABLE ledger AS SELECT 1 AS amount")
    with pytest.raises(UsageError, match="是别的程序的数据库"):
        Store(database)
    assert _ask(database, "SELECT table_name FROM duckdb_tables()") == [("ledger",)]


@pytest.mark.parametrize(("version", "remedy"), [(0, "请换一个文件重新审核"), (9, "请用新的 gouji")])
def test_a_schema_of_another_version_is_refused_in_one_line(stored, database, version: int, remedy: str) -> None:
    stored()
    with duckdb.connect(str(database)) as old:
        old.execute("UPDATE schema_version SET version = ?", [version])
    for refuse in (Store, lambda path: ask(path, "历次审核", 1, 60)):
        with pytest.raises(UsageError, match=f"第 {version} 版.*第 2 版；{remedy}"):
            refuse(database)


def _as_version_1(database: Path) -> None:
    """A store as the first version made it: no cells, nothing of what was unread."""
    with duckdb.connect(str(database)) as store:
        store.execute("DROP VIEW latest")
        store.execute("DROP TABLE unrecognised")
        store.execute("ALTER TABLE documents DROP COLUMN unread")
        for table in ("figures", "finding_figures", "suspects"):
            store.execute(f"ALTER TABLE {table} DROP COLUMN cell")
        store.execute("CREATE VIEW latest AS SELECT path AS seen_as, * FROM documents")
        store.execute("UPDATE schema_version SET version = 1")


def test_an_older_store_is_upgraded_when_it_is_written_to_and_keeps_what_it_has(stored, disclosure, database) -> None:
    stored(disclosure(share="61.00"))
    _as_version_1(database)
    stored(disclosure("二.txt", name="青石县第二小学"))
    assert _ask(database, "SELECT version FROM schema_version") == [(2,)]
    assert _ask(database, "SELECT unread FROM latest ORDER BY seen_as") == [(None,), (0,)]
    assert _ask(database, "SELECT DISTINCT checks > 0, cell FROM figures") == [(True, None)]
    fresh = database.with_name("新.duckdb")
    Store(fresh).finish(())
    named = "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
    assert _ask(database, named) == _ask(fresh, named)


def test_an_older_store_that_is_only_read_is_left_as_it_is_and_says_how_it_is_upgraded(stored, database) -> None:
    stored()
    _as_version_1(database)
    with pytest.raises(UsageError, match=r"第 1 版.*再用 gouji check --store 写一次就升级"):
        ask(database, "历次审核", 1, 60)
    assert _ask(database, "SELECT version FROM schema_version") == [(1,)]


def test_what_was_not_recognised_is_stored_with_its_reason_and_counted(database, stored, tmp_path: Path) -> None:
    file = tmp_path / "一.txt"
    known = "单位支出总体情况表\n单位：万元\n科目名称 | 合计 | 基本支出 | 项目支出\n合计 | 3.00 | 2.00 | 1.00\n"
    unknown = "专项债务情况表\n单位：万元\n名称 | 余额 | 利息\n甲 | 850.00 | 39.40\n"
    file.write_text(f"青石县第一小学2025年单位预算公开\n{known}{unknown}", encoding="utf-8")
    stored(file)
    assert _ask(database, "SELECT figures, unread, unrecognised FROM documents") == [(3, 2, 1)]
    (left,) = _ask(database, "SELECT what, text, figures, counted, line FROM unrecognised")
    assert left == ("表", "专项债务情况表", 2, False, 6)
    assert _ask(database, "SELECT reason <> '' FROM unrecognised") == [(True,)]
    (row,) = ask(database, "没有认出的表", 10, 60).rows
    assert row[3:4] + row[5:6] == ("专项债务情况表", 2)


def test_figures_of_a_workbook_are_stored_with_their_cells(database, stored, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "支出总表"
    for row in (
        ["青石县第一小学2025年单位预算公开"],
        ["单位支出总体情况表"],
        ["单位：万元"],
        ["科目名称", "合计", "基本支出", "项目支出"],
    ):
        sheet.append(row)
    sheet.append(["合计", 3, 2, 2])
    book.save(tmp_path / "一.xlsx")
    stored(tmp_path / "一.xlsx")
    cells = [("3", "支出总表!B5"), ("2", "支出总表!C5"), ("2", "支出总表!D5")]
    assert _ask(database, "SELECT text, cell FROM figures ORDER BY figure_id") == cells
    assert _ask(database, "SELECT text, cell FROM finding_figures ORDER BY ALL LIMIT 3") != []
    assert _ask(database, "SELECT DISTINCT line FROM figures") == [(None,)]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="打不开数据库"):
        Store(tmp_path / "没有" / "结果.duckdb")


def test_a_failing_disk_ends_the_storing_and_not_the_audit(disclosure, database, worker: Worker) -> None:
    store = Store(database)
    store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
    store._connection.close()  # as after a fatal error of the disk
    rows = worker.work(Task((disclosure(),))).rows
    assert rows is not None
    store.add("一.txt", rows)
    assert "写不进数据库" in store.finish(())


def test_a_full_disk_leaves_whole_documents_and_is_said(python: Callable[..., Any], disclosure, database) -> None:
    resource = pytest.importorskip("resource")
    assert resource.RLIMIT_FSIZE is not None
    script = f"""
import resource, signal
from pathlib import Path
from audit import pipeline
from audit.batch.work import Task, Worker
from audit.store.rows import Origin
from audit.store.writing import Setting, Store
from dataclasses import replace
worker = Worker(pipeline.load_rulebook(), rows=True)
rows = worker.work(Task((Path({str(disclosure())!r}),))).rows
store = Store(Path({str(database)!r}))
store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
for number in range(200):
    store.add(str(number), replace(rows, origin=replace(rows.origin, id=str(number))))
print(store.finish(()))
"""
    command, environment = python(script, PYTHONIOENCODING="utf-8")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "写不进数据库，库里缺这次的一部分" in done.stdout, done.stderr
    kept = _counts(database)
    assert 0 < kept["documents"] < 200
    assert (kept["figures"], kept["run_documents"]) == (5 * kept["documents"], kept["documents"])


def test_ctrl_c_amid_a_query_is_ctrl_c_and_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_table: str) -> str:
        raise RuntimeError("Query interrupted")

    monkeypatch.setattr("audit.store.writing._insert", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path / "a.duckdb").begin(Setting("1", "x", "pdfium", ()))


def test_what_was_written_is_not_kept_in_all_the_memory_there_is(tmp_path: Path) -> None:
    with opened_to_write(tmp_path / "a.duckdb") as connection:
        assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [("953.6 MiB",)]


@pytest.mark.parametrize("name", [":memory:", "md:甲", "乙'; DROP.duckdb"])
def test_a_store_is_a_file_whatever_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """DuckDB takes :memory: for what is gone with the process, and md: for a service elsewhere."""
    monkeypatch.chdir(tmp_path)
    opened_to_write(Path(name)).close()
    assert (tmp_path / name).is_file()
