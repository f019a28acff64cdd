"""The published PDFs: known irregularities are findings, lookalikes are not, tables that close stay quiet."""

import pytest

CZ24, GH24, CZ25 = "财政局2024年度部门决算", "规划和自然资源局2024", "财政局2025"
WL24, WL25, CG1 = "万里街道办事处2024", "万里街道办事处2025", "草稿预览1"
SW, SWD = "商务委员会2025年部门", "商务委员会2025年单位"
JC17, JC18, JC19 = "检察院2017", "检察院2018", "检察院2019"
_TABLE_RULES = ("T", "C")


@pytest.mark.parametrize(
    ("document", "texts", "severity"),
    [
        pytest.param(CZ24, ["0.3", "2961.68"], "error", id="E17 total of the prose is not the table's"),
        pytest.param(GH24, ["5377.64", "5364.75"], "error", id="E19 basic expenditure copied from another table"),
        pytest.param(GH24, ["4896.98", "4884.09"], "error", id="E19 staff expenditure"),
        pytest.param(GH24, ["9746.50", "99.86"], "note", id="E21 share off by one hundredth"),
        pytest.param(CZ25, ["887.36"], "error", id="E22 a digit too many"),
        pytest.param(WL24, ["350.35", "352.67"], "error", id="E25 restated amount differs"),
        pytest.param(WL24, ["8013", "7998", "105"], "warning", id="E27 floor areas do not add up"),
        pytest.param(CG1, ["18,976.76"], "error", id="E29 zero in the prose"),
        pytest.param(JC17, ["12323.46", "12323.48"], "error", id="E32 basic expenditure"),
        pytest.param(JC17, ["129.97"], "warning", id="E33 growth"),
        pytest.param(JC17, ["54.43", "317.8"], "warning", id="E33 share of the three public expenses"),
        pytest.param(JC18, ["3,958.67", "21.95"], "warning", id="E34 growth"),
        pytest.param(JC18, ["21.8", "0.06"], "warning", id="E35 decimal point"),
        pytest.param(JC18, ["134", "0.66"], "warning", id="E35 decimal point"),
        pytest.param(JC19, ["1237.7", "13.22"], "warning", id="E37 copied percentage"),
    ],
)
def test_a_known_irregularity_is_found(findings_with, document, texts, severity):
    found = findings_with(document, *texts)
    assert found, f"no finding cites {texts}"
    assert severity in {finding.severity for finding in found}


@pytest.mark.parametrize(
    ("document", "words"),
    [
        pytest.param(WL24, ["空表"], id="E24 a note says the table is empty"),
        pytest.param(WL24, ["减少", "经费增加"], id="E26 the reason contradicts the direction"),
        pytest.param(GH24, ["款「住房保障支出」"], id="E20 a 类 given as a 款"),
        pytest.param(WL25, ["款「卫生健康支出」"], id="E28 a 类 given as a 款"),
    ],
)
def test_a_known_irregularity_in_words_is_found(audited, document, words):
    messages = [f.message for f in audited(document).findings if f.severity != "note"]
    assert any(all(word in message for word in words) for message in messages), messages


@pytest.mark.parametrize(
    ("document", "texts"),
    [
        pytest.param(CZ24, ["326.71", "326.72"], id="L10 tail between tables"),
        pytest.param(CZ24, ["251.25", "251.26"], id="L10 tail of procurement"),
        pytest.param(GH24, ["142.80", "480.66"], id="L11 operating expenses cover only some units"),
        pytest.param(WL25, ["464.64"], id="L11 operating expenses cover only some units"),
        pytest.param(WL25, ["94,995,790"], id="L12 integers hide cents"),
        pytest.param(SW, ["37,151.47", "24,558.18"], id="L13 two bases"),
        pytest.param(CZ25, ["598.46"], id="L15 coverage"),
        pytest.param(JC18, ["2029"], id="L16 merged codes"),
        pytest.param(JC18, ["20.65", "55.3", "24"], id="L19 precision"),
    ],
)
def test_a_lookalike_is_no_error_and_no_warning(findings_with, document, texts):
    assert not findings_with(document, *texts, severities=("error", "warning"))


@pytest.mark.parametrize(
    "document",
    [SW, SWD, WL24, JC17, JC18, JC19, *(f"政协办公厅{year}年度部门预算公开表" for year in (2017, 2018, 2019))],
)
def test_tables_that_close_get_no_finding_from_table_rules(audited, document):
    found = [f for f in audited(document).findings if f.severity != "note" and f.rule.startswith(_TABLE_RULES)]
    assert not [f.message for f in found if f.rule != "C701"]  # C701: the note of E24 is wrong, the table is right
