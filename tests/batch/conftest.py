"""Small disclosures in a folder, and a worker for them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.batch.work import Worker
from audit.cache import Cache
from audit.model.knowledge.rules import RuleBook

_TEXT = """2025年单位预算公开
第三部分 2025年单位预算情况说明
三、关于青石县第{number}小学2025年支出预算情况说明
支出预算100.00万元，其中：基本支出60.00万元，占{share}%。
"""


@pytest.fixture
def disclosure(tmp_path: Path) -> Callable[..., Path]:
    """A disclosure with a right share of 60.00 %, or a wrong one."""

    def make(number: int, share: str = "60.00") -> Path:
        path = tmp_path / f"{number}.txt"
        path.write_text(_TEXT.format(number=number, share=share), encoding="utf-8")
        return path

    return make


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "缓存")


@pytest.fixture
def worker(rulebook: RuleBook) -> Worker:
    return Worker(rulebook)
