"""The tables of the store: what is in them, in which unit, and what it means. docs/数据库.md is made from this."""

from collections.abc import Collection, Iterator, Mapping

from audit.model.record import record

VERSION = 2
OLDEST = 1  # that lacks tables and columns only, and gets them when it is written to
DECIMALS = 10  # of every amount; the exact number stands beside it as text
DIGITS = 38

_TEXT, _WHOLE, _YES = "VARCHAR", "INTEGER", "BOOLEAN"
_AMOUNT, _MOMENT = f"DECIMAL({DIGITS},{DECIMALS})", "TIMESTAMP"


@record
class Column:
    """`type` is DuckDB's; `key`: its value, with those of the other keys, names the row."""

    name: str
    type: str
    meaning: str
    key: bool = False


@record
class Table:
    """A table of the store; `meaning`: what one row is, for people."""

    name: str
    meaning: str
    columns: tuple[Column, ...]


_DOCUMENT = Column("document_id", _TEXT, "哪一版文件（documents）", key=True)
_SPOT = (
    Column("path", _TEXT, "一份公开有几个文件时，在哪个文件；只有一个时为空"),
    Column("page", _WHOLE, "页，从 1 起；没有换页符和页码的文本没有页"),
    Column("line", _WHOLE, "行，从 1 起；PDF、工作簿和 Word 没有行"),
    Column("cell", _TEXT, "工作簿（收支总表!C7）、Word 和网页（第3张表!B5）里的单元格，或段落（¶12）；别的文件没有"),
)


def _exact(name: str, meaning: str) -> tuple[Column, Column]:
    """An amount to compute with, and the same without any rounding."""
    return (
        Column(name, _AMOUNT, meaning),
        Column(f"{name}_text", _TEXT, f"{name} 的精确值，不带指数"),
    )


TABLES = (
    Table(
        "schema_version",
        "这个库的结构；只有一行",
        (Column("program", _TEXT, "总是 gouji"), Column("version", _WHOLE, f"结构的版本，现在是 {VERSION}")),
    ),
    Table(
        "runs",
        "每次 gouji check --store 一行，重复审核也有",
        (
            Column("run_id", _TEXT, "编号", key=True),
            Column("started_at", _MOMENT, "开始的时间，UTC"),
            Column("finished_at", _MOMENT, "完成的时间，UTC；空的没有做完（被中断或磁盘写满）"),
            Column("gouji_version", _TEXT, "gouji 的版本"),
            Column("rules_id", _TEXT, "用了哪一套规则（rules）"),
            Column("engine", _TEXT, "读 PDF 的引擎"),
        ),
    ),
    Table(
        "run_documents",
        "每次审核了哪些文件，各是哪一版",
        (
            Column("run_id", _TEXT, "哪一次（runs）", key=True),
            Column("path", _TEXT, "文件的路径，如命令行所写；几个文件合为一份的以 + 相连", key=True),
            Column("document_id", _TEXT, "是哪一版文件（documents）"),
        ),
    ),
    Table(
        "failures",
        "每次没有审核成的文件和页",
        (
            Column("run_id", _TEXT, "哪一次（runs）"),
            Column("path", _TEXT, "文件的路径"),
            Column("reason", _TEXT, "原因；只是一页没有读出时写明第几页"),
        ),
    ),
    Table(
        "rules",
        "用过的规则；一套规则改了一条或改了级别就是另一套",
        (
            Column("rules_id", _TEXT, "一套规则的编号", key=True),
            Column("rule", _TEXT, "规则编号", key=True),
            Column("version", _WHOLE, "规则的版本"),
            Column("family", _TEXT, "类别"),
            Column("severity", _TEXT, "级别：error、warning、note"),
            Column("title", _TEXT, "名称"),
        ),
    ),
    Table(
        "documents",
        "文件的每一版一行：内容、上年文件、规则、程序、引擎有一样不同，就是另一版",
        (
            Column("document_id", _TEXT, "由内容、上年文件、规则、程序和引擎算出", key=True),
            Column("content", _TEXT, "文件内容的 SHA-256；几个文件的以 + 相连"),
            Column("prior_content", _TEXT, "上年文件内容的 SHA-256；没有则空"),
            Column("rules_id", _TEXT, "用了哪一套规则（rules）"),
            Column("gouji_version", _TEXT, "gouji 的版本"),
            Column("path", _TEXT, "第一次见到时的路径"),
            Column("entity", _TEXT, "部门或单位的名称，如文件所写；没有写明则空"),
            Column("year", _WHOLE, "公开的年度"),
            Column("kind", _TEXT, "预算 或 决算"),
            Column("caliber", _TEXT, "部门 或 单位"),
            Column("unit", _TEXT, "金额单位，如文件所写"),
            Column("region", _TEXT, "表样属于哪个地区"),
            Column("tables", _WHOLE, "认出的表，张"),
            Column("statements", _WHOLE, "认出的文中陈述，条"),
            Column("unrecognised", _WHOLE, "没有认出的内容，处"),
            Column("figures", _WHOLE, "读到的数字，个"),
            Column("checked", _WHOLE, "其中至少参加一项做成的检验的，个"),
            Column("unread", _WHOLE, "没有认出的内容里另有的数字，个；第 1 版的库里记下的为空"),
        ),
    ),
    Table(
        "figures",
        "读到的每个数字",
        (
            _DOCUMENT,
            Column("figure_id", _WHOLE, "文件里的第几个，从 1 起", key=True),
            Column("origin", _TEXT, "表 或 文"),
            Column("form", _TEXT, "表样；文中的为句式的类别"),
            Column("title", _TEXT, "表名，或所在的标题（上下级以 › 相连）"),
            Column("row", _TEXT, "行名；文中的为所说的科目或事项"),
            Column("code", _TEXT, "科目编码"),
            Column("column", _TEXT, "列名；文中的为数字的角色；列不能确定则空"),
            Column("text", _TEXT, "印出来的样子"),
            *_exact("value", "数值，以 unit 计；减少、下降为负"),
            Column("unit", _TEXT, "单位：元、百元、千元、万元、十万元、百万元、千万元、亿元、%、倍；数量为空"),
            *_exact("amount", "换算后的数值：金额以元计，比率以 1 计（60% 为 0.6）"),
            Column("dimension", _TEXT, "金额、比率 或 数量"),
            Column("decimals", _WHOLE, "印出的小数位数"),
            *_SPOT,
            Column("checks", _WHOLE, "参加了几项做成的检验（通过、尾差、不符）"),
            Column("failed", _WHOLE, "其中不符的"),
        ),
    ),
    Table(
        "unrecognised",
        "没有认出的每一处：读到了，没有核对",
        (
            _DOCUMENT,
            Column("unrecognised_id", _WHOLE, "文件里的第几处，从 1 起", key=True),
            Column("what", _TEXT, "是什么：表，或文里的哪一种"),
            Column("text", _TEXT, "表名，或那一处的文字"),
            Column("reason", _TEXT, "为什么没有认出"),
            Column("figures", _WHOLE, "其中的数字，个"),
            Column("counted", _YES, "这些数字也在 figures 里（documents.unread 不再算）"),
            *_SPOT,
        ),
    ),
    Table(
        "checks",
        "每项检验恰好一行",
        (
            _DOCUMENT,
            Column("check_id", _WHOLE, "文件里的第几项，从 1 起", key=True),
            Column("rule", _TEXT, "规则编号"),
            Column(
                "status", _TEXT, "passed 通过、rounding 尾差、failed 不符、not_applicable 不适用、undetermined 无法判定"
            ),
            Column("place", _TEXT, "查的是哪里：表、行、列，或标题、事项"),
            Column("reason", _TEXT, "无法判定、不适用的原因"),
            *_exact("expected", "应为，金额以元计，比率以 1 计"),
            *_exact("actual", "实为，同上"),
            *_exact("difference", "差额，同上"),
            *_exact("allowance", "舍入最多能解释的差额，同上"),
        ),
    ),
    Table(
        "findings",
        "每条发现；基线接受的也在内（接受与否每次不同，见报告）",
        (
            _DOCUMENT,
            Column("finding_id", _WHOLE, "文件里的第几条，从 1 起", key=True),
            Column("rule", _TEXT, "规则编号"),
            Column("family", _TEXT, "类别"),
            Column("severity", _TEXT, "级别：error、warning、note"),
            Column("title", _TEXT, "规则的名称"),
            Column("message", _TEXT, "写给人看的一句话"),
            Column("formula", _TEXT, "公式"),
            Column("place", _TEXT, "列在哪张表或哪个标题之下"),
            *_exact("expected", "应为，以 unit 计"),
            *_exact("actual", "实为，以 unit 计"),
            *_exact("difference", "差额，以 unit 计"),
            *_exact("allowance", "舍入最多能解释的差额，以 unit 计"),
            Column("unit", _TEXT, "单位"),
            Column("count", _WHOLE, "代表几处同样的尾差；其余为 1"),
        ),
    ),
    Table(
        "finding_figures",
        "每条发现引用的数字，按等式的次序",
        (
            _DOCUMENT,
            Column("finding_id", _WHOLE, "哪条发现（findings）", key=True),
            Column("position", _WHOLE, "第几个，从 1 起", key=True),
            Column("place", _TEXT, "表「行」列"),
            Column("text", _TEXT, "印出来的样子"),
            *_exact("value", "数值，以 unit 计"),
            Column("unit", _TEXT, "单位"),
            *_SPOT,
        ),
    ),
    Table(
        "suspects",
        "最可能写错的数：只改它一个，几项不符就都成立",
        (
            _DOCUMENT,
            Column("suspect_id", _WHOLE, "文件里的第几个，从 1 起", key=True),
            Column("place", _TEXT, "表「行」列"),
            Column("text", _TEXT, "印出来的样子"),
            *_exact("likely", "应为多少，以 unit 计"),
            Column("unit", _TEXT, "单位"),
            Column("slip", _TEXT, "像是哪种笔误；说不出则空"),
            Column("checks", _WHOLE, "能使几项不符成立"),
            Column("rules", _TEXT, "这些不符的规则编号，以逗号相隔"),
            *_SPOT,
        ),
    ),
)
COLUMNS = {table.name: table.columns for table in TABLES}
LATEST = "latest"
_LATEST = f"""CREATE OR REPLACE VIEW {LATEST} AS
SELECT seen.path AS seen_as, document.* FROM (
    SELECT * FROM run_documents JOIN runs USING (run_id)
    QUALIFY row_number() OVER (PARTITION BY run_documents.path ORDER BY started_at DESC, run_id DESC) = 1
) AS seen JOIN documents AS document USING (document_id)
QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY seen.path) = 1"""  # noqa: S608 - a name of our own


def statements(known: Mapping[str, Collection[str]] | None = None) -> Iterator[str]:
    """The SQL that makes an empty store, or adds what a store with those tables and columns lacks."""
    for table in TABLES:
        there = (known or {}).get(table.name)
        if there is not None:
            lacking = [column for column in table.columns if column.name not in there]
            yield from (f'ALTER TABLE {table.name} ADD COLUMN "{c.name}" {c.type}' for c in lacking)
        else:
            # No primary keys: their index would double the file, and whole documents are added once, in one transaction.
            lines = [f'"{column.name}" {column.type}' for column in table.columns]
            yield f"CREATE TABLE {table.name} ({', '.join(lines)})"
        keys = ", ".join(f'"{column.name}"' for column in table.columns if column.key)
        yield f"COMMENT ON TABLE {table.name} IS '{table.meaning}{f'；一行由 {keys} 确定' if keys else ''}'"
        yield from (f"COMMENT ON COLUMN {table.name}.\"{c.name}\" IS '{c.meaning}'" for c in table.columns)
    yield _LATEST
