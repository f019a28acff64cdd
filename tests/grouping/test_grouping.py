"""Which files are put together: only those that say of themselves that they belong together, and no third could be meant."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from time import process_time

import pytest

from audit import pipeline
from audit.grouping.names import Namesakes, same_entity
from audit.model.facts.members import NOBODY, Members
from audit.model.knowledge.rules import RuleBook
from audit.model.sets import Disclosure, Grouping, Identity

_UNIT = "青石县档案馆"


@cache
def _rulebook() -> RuleBook:
    return pipeline.load_rulebook()


def group(identities: Sequence[Identity], stated: Sequence[Disclosure] = ()) -> Grouping:
    return pipeline.grouped(identities, _rulebook(), stated)


def _file(
    name: str, year: int | None = 2025, entity: str = _UNIT, kind: str | None = "预算", *,
    caliber: str | None = "单位", tables: int = 9, amounts: int = 30, content: str = "", leaf: bool = False,
    members: Members = NOBODY,
) -> Identity:  # fmt: skip
    return Identity(Path(name), content or name, entity, kind, caliber, year, tables, amounts, leaf, members)


def _found(*files: Identity) -> dict[str, tuple[str, str, str]]:
    """First file → all files, last year's, the year's budget. Every file is in one disclosure."""
    disclosures = group(files).disclosures
    assert sorted(path for each in disclosures for path in each.files) == sorted(one.path for one in files)
    return {
        str(each.files[0]): tuple(" ".join(map(str, part)) for part in (each.files, each.prior, each.budget))
        for each in disclosures
    }  # type: ignore[return-value]


def test_files_that_say_nothing_in_common_stay_apart() -> None:
    assert _found(_file("甲"), _file("乙", entity="白河县图书馆", year=2024)) == {
        "甲": ("甲", "", ""),
        "乙": ("乙", "", ""),
    }


@pytest.mark.parametrize(("tables", "amounts"), [(9, 30), (1, 30), (9, 1)])
def test_a_report_and_its_tables_are_one_disclosure_the_report_first(tables: int, amounts: int) -> None:
    files = _file("表", amounts=0, tables=tables), _file("文", tables=0, amounts=amounts)
    assert _found(*files) == {"文": ("文 表", "", "")}


def test_disclosures_stand_in_the_order_of_the_first_of_their_files() -> None:
    files = [_file("文", tables=0), _file("别", entity="白河县图书馆"), _file("表", amounts=0)]
    assert [each.files[0].name for each in group(files).disclosures] == ["文", "别"]


def test_what_either_of_its_files_says_of_the_units_below_is_said_of_the_disclosure() -> None:
    report, tables = _file("文", tables=0, caliber="部门", leaf=True), _file("表", amounts=0, caliber="部门")
    assert _found(report, tables, _file("去", 2024, leaf=True))["文"][1] == "去"


@pytest.mark.parametrize(
    "other",
    [
        _file("表", amounts=0, year=2024),
        _file("表", amounts=0, entity="白河县档案馆"),
        _file("表", amounts=0, kind="决算"),
        _file("表", amounts=0, caliber="部门"),
        _file("表", amounts=5),
        _file("空", tables=0, amounts=0),
    ],
)
def test_tables_of_something_else_are_not_joined(other: Identity) -> None:
    assert _found(_file("文", tables=0), other)["文"][0] == "文"


@pytest.mark.parametrize("other", [_file("全"), _file("空", tables=0, amounts=0)])
def test_tables_are_joined_with_nothing_but_a_report_without_tables(other: Identity) -> None:
    assert _found(_file("表", amounts=0), other)["表"][0] == "表"


def test_two_tables_for_one_report_are_left_apart() -> None:
    found = _found(_file("文", tables=0), _file("表一", amounts=0), _file("表二", amounts=0))
    assert {files for files, _, _ in found.values()} == {"文", "表一", "表二"}


def test_last_year_is_the_same_unit_and_kind_of_the_year_before() -> None:
    files = [
        _file("今"),
        _file("去", 2024),
        _file("前", 2023),
        _file("决", 2024, kind="决算"),
        _file("别", 2024, "白河县档案馆"),
    ]
    assert {name: prior for name, (_, prior, _) in _found(*files).items()} == {
        "今": "去",
        "去": "前",
        "前": "",
        "决": "",
        "别": "",
    }


def test_of_a_department_and_its_unit_last_years_own_is_taken() -> None:
    files = [_file("今", caliber="部门"), _file("去部门", 2024, caliber="部门"), _file("去单位", 2024)]
    assert _found(*files)["今"][1] == "去部门"


@pytest.mark.parametrize(("leaf", "prior"), [(True, "去"), (False, "")])
def test_a_department_is_compared_with_last_years_unit_only_where_no_units_are_below_either(leaf, prior) -> None:
    assert _found(_file("今", caliber="部门", leaf=leaf), _file("去", 2024, leaf=leaf))["今"][1] == prior


@pytest.mark.parametrize(("now", "before"), [(True, False), (False, True)])
def test_that_one_of_them_has_no_units_below_it_is_not_enough(now, before) -> None:
    assert _found(_file("今", caliber="部门", leaf=now), _file("去", 2024, leaf=before))["今"][1] == ""


def test_a_report_and_tables_that_do_not_say_their_year_are_not_joined() -> None:
    files = [_file("文", None, tables=0), _file("表", None, amounts=0)]
    assert [len(each.files) for each in group(files).disclosures] == [1, 1]


def test_another_caliber_is_told() -> None:
    grouping = group([_file("今", caliber="部门"), _file("去", 2024)])
    assert grouping.doubts == ("今：上年文件的口径（部门、单位）与它不同，没有对照：去",)


def test_a_caliber_that_one_does_not_say_is_no_other() -> None:
    assert _found(_file("今", caliber=None), _file("去", 2024))["今"][1] == "去"


def test_a_name_that_two_units_of_the_run_end_in_is_neithers() -> None:
    files = [_file("东", entity="东河省青石县档案馆"), _file("西", entity="西河省青石县档案馆"), _file("去", 2024)]
    grouping = group(files)
    assert [each.prior for each in grouping.disclosures] == [()] * 3
    assert grouping.doubts[0] == "东：上年文件的单位名称太短，也可能是别的单位，没有对照：去"


def test_a_department_is_compared_with_its_own_unit_of_the_year() -> None:
    files = [
        _file("部", caliber="部门"),
        _file("本", entity=_UNIT + "（本级）"),
        _file("旧", 2024),
        _file("别", entity="白河县图书馆"),
    ]
    assert group(files).disclosures[0].units == ((Path("本"),),)


def test_of_two_versions_of_its_unit_neither_is_compared() -> None:
    grouping = group([_file("部", caliber="部门"), _file("本一"), _file("本二")])
    assert grouping.disclosures[0].units == ()
    assert grouping.doubts == ("部：有 2 份都可能是它的单位文件，没有对照：本一、本二",)


def test_what_is_stated_goes_before_what_is_found() -> None:
    stated = Disclosure((Path("今"), Path("附")), prior=(Path("前"),))
    files = [_file("去", 2024), _file("今"), _file("附"), _file("前", 2023)]
    grouping = group(files, [stated])
    assert [each.files for each in grouping.disclosures] == [(Path("去"),), (Path("今"), Path("附")), (Path("前"),)]
    assert grouping.disclosures[1].prior == (Path("前"),)


def test_units_and_a_budget_that_are_stated_go_before_those_that_are_found() -> None:
    centre, other = _file("中心", kind="决算", entity="青石县档案修复中心"), _file("别", 2023)
    department = _file("部门", kind="决算", caliber="部门", members=Members(_MEMBERS, complete=True))
    stated = Disclosure((Path("部门"),), budget=(Path("别"),), units=((Path("本级"),),), all_units=True)
    found = group([department, centre, other, _file("预", caliber="部门")], [stated]).disclosures[0]
    assert (found.budget, found.units, found.all_units) == ((Path("别"),), ((Path("本级"),),), True)


def test_of_files_stated_to_be_one_those_that_could_not_be_read_are_none_of_it() -> None:
    """A file that is named and not among those that were read has no identity."""
    together = Disclosure((Path("今"), Path("没有读出的")), prior=(Path("前"),))
    lost = Disclosure((Path("也没有读出的"),))
    grouping = group([_file("今"), _file("前", 2024)], [together, lost])
    assert [(each.files, each.prior) for each in grouping.disclosures] == [
        ((Path("今"), Path("没有读出的")), (Path("前"),)),
        ((Path("前"),), ()),
    ]


def test_two_that_could_both_be_meant_are_not_compared_and_told() -> None:
    grouping = group([_file("今"), _file("去一", 2024), _file("去二", 2024)])
    assert grouping.disclosures[0].prior == ()
    assert grouping.doubts == ("今：有 2 份都可能是它的上年文件，没有对照：去一、去二",)


def test_the_same_document_twice_is_no_doubt() -> None:
    assert _found(_file("今"), _file("去", 2024, content="同"), _file("副本", 2024, content="同"))["今"][1] == "副本"


def test_final_accounts_are_given_the_budget_of_their_year_and_budgets_none() -> None:
    found = _found(_file("决", kind="决算"), _file("预"), _file("去", 2024, kind="决算"))
    assert (found["决"][1:], found["预"][2]) == (("去", "预"), "")


def test_final_accounts_that_do_not_say_their_year_are_given_no_budget_that_says_none_either() -> None:
    assert _found(_file("决", None, kind="决算"), _file("预", None))["决"][2] == ""


@pytest.mark.parametrize("missing", [{"year": None}, {"entity": ""}, {"kind": None}])
def test_a_file_that_does_not_say_what_it_is_stays_alone(missing) -> None:
    files = [_file("今"), _file("去", **({"year": 2024} | missing)), _file("表", **({"amounts": 0} | missing))]
    assert [each.is_alone() for each in group(files).disclosures] == [True] * 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("青石县档案馆", "青石县档案馆", True),
        ("青石县档案馆（本级）", "青石县档案馆", True),
        ("青石县 档案馆", "青石县档案馆", True),
        ("云山省清江市青石县档案馆", "青石县档案馆", True),
        ("清江市青石区人民政府白河街道办事处", "青石区白河街道办事处", True),
        ("青石县档案馆", "白河县档案馆", False),
        ("青石县教育局", "青石县教育局第一小学", False),
        ("青石县教育局", "教育局", False),  # every county has one
        ("青石县民政局", "清江市民政局", False),
        ("图书馆与临江市档案馆", "临江市档案馆", False),  # more than places stands before it
        ("", "", False),
    ],
)
def test_a_short_and_a_full_name_are_one_unit_only_if_places_are_all_the_difference(one, other, same) -> None:
    assert same_entity(one, other, _rulebook().titles.units) is same
    assert same_entity(other, one, _rulebook().titles.units) is same


def _units(*files: Identity) -> tuple[list[str], bool]:
    """Of the first file: its units, and whether they are known to be all."""
    found = group(files).disclosures[0]
    return [str(path) for unit in found.units for path in unit], found.all_units


_MEMBERS = ("青石县档案馆（本部）", "青石县档案修复中心")
_DEPARTMENT = _file("部门", caliber="部门", members=Members(_MEMBERS, complete=True))
_OWN, _CENTRE = _file("本级"), _file("中心", entity="青石县档案修复中心")


def test_the_units_that_a_department_names_are_its_units_and_all_of_them_when_each_is_there() -> None:
    assert _units(_DEPARTMENT, _CENTRE, _OWN) == (["本级", "中心"], True)


def test_where_one_of_them_is_missing_they_are_not_all() -> None:
    assert _units(_DEPARTMENT, _CENTRE) == (["中心"], False)


def test_where_all_of_them_are_there_nothing_is_told() -> None:
    assert group([_DEPARTMENT, _CENTRE, _OWN]).doubts == ()


def test_those_that_are_missing_are_told() -> None:
    told = "部门：它的单位没有都在，各单位之和不与它比相等，只比不超过：青石县档案修复中心"
    assert group([_DEPARTMENT, _OWN]).doubts == (told,)
    assert group([_DEPARTMENT]).doubts == ()


def test_where_two_names_mean_one_unit_another_may_lack() -> None:
    names = ("青石县档案馆（本部）", "青石县档案修复中心", "云山省青石县档案修复中心")
    assert _units(_file("部门", caliber="部门", members=Members(names, complete=True)), _OWN, _CENTRE)[1] is False


def test_a_unit_that_the_department_does_not_name_is_none_of_its() -> None:
    assert _units(_DEPARTMENT, _file("图书馆", entity="青石县图书馆")) == ([], False)


def test_of_two_that_bear_a_named_unit_s_name_neither_is_taken() -> None:
    twice = _file("又一份", entity="青石县档案修复中心")
    assert _units(_DEPARTMENT, _OWN, _CENTRE, twice) == (["本级"], False)


def test_a_department_that_lists_nobody_is_never_held_against_a_sum() -> None:
    assert _units(_file("部门", caliber="部门"), _OWN) == (["本级"], False)


@pytest.mark.parametrize("own", ["本级", "县档案馆本级", "档案馆机关", "云山省青石县档案馆"])
def test_a_short_name_with_its_own_level_or_a_longer_one_means_the_department_itself(own) -> None:
    department = _file("部门", caliber="部门", members=Members((own, "青石县档案修复中心"), complete=True))
    assert _units(department, _CENTRE, _OWN) == (["本级", "中心"], True)


@pytest.mark.parametrize("name", ["青石县图书馆本级", "县直属机关", "县档案馆"])
def test_the_own_level_of_somebody_else_does_not_nor_a_short_name_without_it(name) -> None:
    department = _file("部门", caliber="部门", members=Members((name, "青石县档案修复中心"), complete=True))
    assert _units(department, _CENTRE, _OWN) == (["本级", "中心"], False)


def test_a_department_names_those_below_it_and_is_one_of_its_units_itself() -> None:
    department = _file("部门", caliber="部门", members=Members(("青石县档案修复中心",), complete=True))
    assert _units(department, _CENTRE, _OWN) == (["本级", "中心"], True)
    assert _units(department, _CENTRE) == (["中心"], False)


@pytest.mark.parametrize(
    "own", [{"caliber": "单位"}, {"caliber": "部门", "year": None}, {"caliber": "部门", "kind": None}]
)
def test_what_is_no_department_or_does_not_say_its_year_or_kind_has_no_units(own) -> None:
    whole = _file("部门", members=Members(_MEMBERS, complete=True), **own)
    centre = _file("中心", entity="青石县档案修复中心", **(own | {"caliber": "单位"}))
    assert _units(whole, centre) == ([], False)


def test_a_department_that_names_only_itself_has_no_sum_of_units() -> None:
    department = _file("部门", caliber="部门", members=Members(("青石县档案馆（本部）",), complete=True))
    assert _units(department, _OWN) == (["本级"], False)


def test_a_list_that_may_leave_somebody_out_makes_no_sum() -> None:
    department = _file("部门", caliber="部门", members=Members(_MEMBERS))
    assert _units(department, _CENTRE, _OWN) == (["本级", "中心"], False)


def test_of_the_lists_of_a_report_and_its_tables_the_complete_one_counts() -> None:
    report = _file("文", caliber="部门", tables=0, members=Members(_MEMBERS[:1]))
    tables = _file("表", caliber="部门", amounts=0, members=Members(_MEMBERS, complete=True))
    assert _units(report, tables, _CENTRE, _OWN) == (["本级", "中心"], True)


def test_a_list_that_only_the_tables_have_is_that_of_the_report_too() -> None:
    report = _file("文", caliber="部门", tables=0)
    tables = _file("表", caliber="部门", amounts=0, members=Members(_MEMBERS))
    assert _units(report, tables, _CENTRE, _OWN) == (["本级", "中心"], False)


_NAMES = [
    "档案馆", "青石县档案馆", "江左省青石县档案馆", "江左省临江市青石县档案馆", "岭右省青石县档案馆", "青石县档案馆（本级）",
    "青石县档案馆本级", "临江市青石县", "临江市", "县档案馆", "",
]  # fmt: skip


@pytest.mark.parametrize("name", _NAMES)
def test_namesakes_are_found_as_two_names_are_compared(name: str) -> None:
    said = _rulebook().titles.units
    known: Namesakes[str] = Namesakes(said)
    for each in _NAMES:
        known.add(each, each)
    assert sorted(known.of(name)) == sorted(each for each in _NAMES if same_entity(name, each, said))


def test_namesakes_of_another_year_are_none() -> None:
    known: Namesakes[str] = Namesakes(_rulebook().titles.units)
    known.add(_UNIT, "今年的", 2031)
    assert (list(known.of(_UNIT, 2031)), list(known.of(_UNIT, 2030))) == (["今年的"], [])


def test_thousands_of_files_are_grouped_at_once() -> None:
    files = [
        _file(f"{n}-{year}-{kind}", year, f"江左省青石县第{n}小学", kind)
        for n in range(1000)
        for year in (2030, 2031)
        for kind in ("预算", "决算")
    ]
    begun = process_time()
    found = {str(each.files[0]): each for each in group(files).disclosures}
    assert found["7-2031-决算"].prior == (Path("7-2030-决算"),)
    assert found["7-2031-决算"].budget == (Path("7-2031-预算"),)
    assert process_time() - begun < 10
