"""The four plain-text disclosures: the irregularities known to be in them are findings, their lookalikes are not."""

import pytest

A24, A25, KS, SZ = "阿图什市社会保险中心2024", "阿图什市社会保险中心2025", "喀什", "朔州"


@pytest.mark.parametrize(
    ("document", "prior", "texts", "severity"),
    [
        pytest.param(A24, "", ["1011", "100", "121.39"], "warning", id="E1 head-count × standard ≠ amount"),
        pytest.param(A24, "", ["263929", "255444"], "warning", id="E2 head-count differs from the performance table"),
        pytest.param(A24, "", ["1569", "1568"], "warning", id="E2 deaths differ from the performance table"),
        pytest.param(A24, "", ["90400", "78246"], "warning", id="E2 payers differ from the performance table"),
        pytest.param(A24, "", ["1569", "682", "107.02"], "note", id="E3 product off by one hundredth"),
        pytest.param(A24, "", ["21.72", "21.73"], "note", id="E5 total investment off by one hundredth"),
        pytest.param(A25, "", ["77", "120", "1.00"], "warning", id="E6 head-count × price × months ≠ amount"),
        pytest.param(A25, "", ["571.49", "571.48"], "note", id="E7 project table off by one hundredth"),
        pytest.param(A25, A24, ["19", "1"], "warning", id="E8 head-count and change do not lead to last year's"),
        pytest.param(A25, A24, ["388.20", "37.79", "350.39"], "warning", id="E9 implied prior differs"),
        pytest.param(KS, "", ["1953", "120", "220.35"], "warning", id="E11 head-count × price × months ≠ amount"),
        pytest.param(KS, "", ["35760", "165", "3858"], "warning", id="E12 head-count × price × months ≠ amount"),
        pytest.param(KS, "", ["384.15", "384.14"], "note", id="E13 allocation off by one hundredth"),
        pytest.param(KS, "", ["1173.13", "1173.14"], "note", id="E13 allocation off by one hundredth"),
        pytest.param(SZ, "", ["15", "17"], "warning", id="E14 a 行次 is missing"),
        pytest.param(SZ, "", ["9.73"], "warning", id="E15 prior zero, yet the reason is a grown base"),
    ],
)
def test_a_known_irregularity_is_found(findings_with, document, prior, texts, severity):
    found = findings_with(document, *texts, prior=prior)
    assert found, f"no finding cites {texts}"
    assert severity in {finding.severity for finding in found}


@pytest.mark.parametrize(
    ("document", "rule_words", "words"),
    [
        pytest.param(A24, "", ["抗疫特别国债"], id="E4 one code, two names"),
        pytest.param(KS, "", ["城乡居民养老保险项目"], id="E13 one project, two names"),
        pytest.param(KS, "", ["92"], id="E10 weights add up to 92"),
        pytest.param(SZ, "", ["公务接待"], id="E16 a reason copied from another subject"),
    ],
)
def test_a_known_irregularity_in_words_is_a_warning(audited, document, rule_words, words):
    messages = [f.message for f in audited(document).findings if f.severity == "warning"]
    assert any(all(word in message for word in words) for message in messages), messages


@pytest.mark.parametrize(
    ("document", "prior", "texts"),
    [
        pytest.param(A24, "", ["59,046.43%"], id="L1 growth from a small base"),
        pytest.param(A24, "", ["3,824.00", "100.00%"], id="L2 growth from zero"),
        pytest.param(A24, "", ["43045", "10"], id="L4 sums of products close"),
        pytest.param(A24, "", ["2.72", "21.73"], id="L5 rounded average"),
        pytest.param(A25, "", ["23.16", "18.91", "4.26"], id="L6 tail"),
        pytest.param(A25, "", ["388.20", "381.90", "6.29"], id="L6 tail"),
        pytest.param(A25, "", ["1,114.26", "388.20", "726.07"], id="L6 tail"),
        pytest.param(KS, "", ["11931.33", "11801.13"], id="L7 carry-over is outside of the table"),
        pytest.param(KS, "", ["7923.73"], id="L7 carry-over is inside of the amount"),
        pytest.param(KS, "", ["29.90"], id="L8 carry-over only"),
        pytest.param(SZ, "", ["232.41", "86.66", "145.74"], id="L9 tail"),
        pytest.param(SZ, "", ["95.39"], id="L9 tail"),
    ],
)
def test_a_lookalike_is_no_error_and_no_warning(findings_with, document, prior, texts):
    assert not findings_with(document, *texts, prior=prior, severities=("error", "warning"))


@pytest.mark.parametrize("document", [A24, A25, KS, SZ])
def test_tables_that_close_get_no_error(audited, document):
    assert not [f.message for f in audited(document).findings if f.severity == "error"]


@pytest.mark.parametrize("document", [A24, A25, KS, SZ])
def test_every_outcome_without_verdict_says_why(audited, document):
    silent = [o for o in audited(document).outcomes if o.status in ("undetermined", "not_applicable") and not o.reason]
    assert not silent
