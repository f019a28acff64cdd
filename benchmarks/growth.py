"""How the time of an audit grows with the length of a disclosure: twice as long should take about twice the time.

    python benchmarks/growth.py [--smallest 200]

Six texts, each made in four sizes: a table of accounts, the same without cells, a list of items in the prose, one sentence of
shares, indicator tables, and prose that has lost all its line breaks. Printed: the processor time in milliseconds, and how
many times that of the size before it is.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from audit import pipeline
from audit.errors import UnreadableInput

_DOUBLINGS = 3


def accounts(count: int) -> str:
    rows = "\n".join(f"205 | 02 | {n % 100:02} | 第{n}所小学 | 3.00 | 1.00 | 2.00" for n in range(count))
    whole = f"{3 * count}.00 | {count}.00 | {2 * count}.00"
    return f"""2024年部门预算
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
205 | | | 教育支出 | {whole}
205 | 02 | | 普通教育 | {whole}
{rows}
 | | | 合计 | {whole}
"""


def items(count: int) -> str:
    told = "\n".join(
        f"{n}. 教育支出（类）普通教育（款）小学教育（项）。年初预算为{n}.00万元，支出决算为{n}.00万元，"
        f"完成年初预算的100%，主要用于第{n}所小学。"
        for n in range(1, count + 1)
    )
    whole = count * (count + 1) // 2
    return f"""2024年度部门决算
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
2024年度一般公共预算财政拨款支出年初预算为{whole}.00万元，支出决算为{whole}.00万元，完成年初预算的100%。其中：
{told}
"""


def flow(count: int) -> str:
    rows = "\n".join(f"20502{n % 100:02} 第{n}所小学 3.00 1.00 2.00" for n in range(count))
    return f"""2024年部门预算
一般公共预算支出情况表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
205 教育支出 {3 * count}.00 {count}.00 {2 * count}.00
{rows}
"""


def shares(count: int) -> str:
    told = "；".join(f"教育支出{n}.00万元，占支出预算的{n}.00%" for n in range(1, count + 1))
    return f"2024年部门预算\n一、收支预算总体情况\n2024年支出预算9.00万元，其中：{told}。\n"


def indicators(count: int) -> str:
    table = """项目支出绩效目标表
单位：万元
项目名称 | 校舍维修{n} | 预算金额 | 7.00
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修校舍 | ≥{n}间
"""
    return "2024年部门预算\n" + "\n".join(table.format(n=n) for n in range(1, count + 1))


def sentences(count: int) -> str:
    told = "".join(f"第{n}批设备{n}.00万元，比上年增加1.00万元，增长8.8%。" for n in range(1, count + 1))
    return f"2024年部门预算\n一、收支预算总体情况\n本单位2024年收入预算为9.00万元。{told}\n"


def seconds(text: str) -> float:
    rulebook = pipeline.load_rulebook()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "disclosure.txt"
        path.write_text(text, encoding="utf-8")
        start = time.process_time()
        try:
            pipeline.audit(path, rulebook)
        except UnreadableInput as error:
            raise SystemExit(f"a text of this benchmark is not read: {error}") from error
        return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--smallest", type=int, default=200)
    smallest = parser.parse_args().smallest
    makers: tuple[Callable[[int], str], ...] = (accounts, flow, items, shares, indicators, sentences)
    for make in makers:
        seconds(make(1))  # warm
        before = 0.0
        for size in (smallest << doubling for doubling in range(_DOUBLINGS + 1)):
            taken = seconds(make(size))
            growth = f"{taken / before:5.1f}" if before else " " * 5
            print(f"{make.__name__:>10} {size:6} {taken * 1000:8.0f} {growth}")
            before = taken


if __name__ == "__main__":
    main()
