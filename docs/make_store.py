"""Writes the tables of docs/数据库.md from what the store itself says of them: PYTHONPATH=. python docs/make_store.py"""

from pathlib import Path

from audit.store.questions import QUESTIONS
from audit.store.schema import TABLES

PAGE = Path(__file__).with_name("数据库.md")
BEGIN, END = "<!-- 由 docs/make_store.py 写成 -->\n", "<!-- 写到这里 -->\n"


def tables() -> str:
    """Every table with its columns, then the named questions."""
    parts = []
    for table in TABLES:
        lines = [f"| `{c.name}`{'（键）' if c.key else ''} | {c.type} | {c.meaning} |" for c in table.columns]
        parts.append(
            "\n".join([f"### {table.name}", "", table.meaning, "", "| 列 | 类型 | 意思 |", "|---|---|---|", *lines])
        )
    asked = "\n".join(f"| {question.name} | {question.meaning} |" for question in QUESTIONS)
    return "\n\n".join([*parts, f"## 有名字的问题\n\n| 名字 | 问什么 |\n|---|---|\n{asked}"]) + "\n"


def written(page: str) -> str:
    """The page with its tables as they are now."""
    head, _, rest = page.partition(BEGIN)
    return head + BEGIN + "\n" + tables() + "\n" + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
