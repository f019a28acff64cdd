"""What people are told a statement is about."""

import pytest

from audit.model.facts import Statement
from audit.model.place import Place


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("因公出国（境）费", "因公出国（境）费"),
        ("经汇总，" + "某县本级部门、单位" * 5 + "情况如下：2031年“三公”经费", "…2031年“三公”经费"),
        ("某" * 50, "某" * 50),
    ],
    ids=["a name", "a whole sentence", "a long name"],
)
def test_a_subject_is_told_as_what_stands_right_before_its_amount(subject, told):
    assert Statement(0, "金额", "", subject, "", Place("甲.txt")).topic == told
