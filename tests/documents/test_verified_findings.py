"""Every error and warning on the published disclosures was held against its document, and the list of them is kept."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

_ROW = re.compile(r"^\| (?P<rule>\w+) \| (?:错误|警告) \| (?P<figures>.*) \| (?P<verdict>真|假) \| .+ \|$")
_MOST = 6  # figures of a finding that the list names
_RUN = "import sys; from cli.main import answer; sys.argv = ['gouji', *sys.argv[1:]]; answer()"


def _listed(page: Path) -> Counter[tuple[str, str, str, str]]:
    document, found = "", Counter()
    for line in page.read_text(encoding="utf-8").splitlines():
        document = line.removeprefix("## ") if line.startswith("## ") else document
        if row := _ROW.match(line):
            found[document, row["rule"], row["figures"], row["verdict"]] += 1
    return found


def _printed(folder: Path, report: Path) -> Counter[tuple[str, str, str]]:
    """One run over all of it, as an auditor would: reports and their tables together, years compared."""
    folders = [str(folder / name) for name in ("jiangsu", "shanghai", "text")]
    command = [sys.executable, "-c", _RUN, "check", *folders, "-q", "--config", "none", "--no-cache"]
    subprocess.run(
        [*command, "-f", f"jsonl:{report}"], check=False, capture_output=True, env={**os.environ, "NO_COLOR": "1"}
    )
    found: Counter[tuple[str, str, str]] = Counter()
    for line in report.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        for finding in told.get("findings", ()):
            if finding["severity"] != "note":
                figures = "、".join(figure["text"] for figure in finding["figures"][:_MOST]) or "—"
                found[Path(told["path"]).stem.removesuffix("公开表"), finding["rule"], figures] += 1
    return found


def test_the_list_holds_what_is_printed_and_nothing_true_has_vanished(
    disclosures: Path, repository: Path, tmp_path: Path
) -> None:
    listed = _listed(repository / "docs" / "发现核实.md")
    printed = _printed(disclosures, tmp_path / "report.jsonl")
    known = Counter({key[:3]: 0 for key in listed})
    for key, count in listed.items():
        known[key[:3]] += count
    true = Counter({key[:3]: count for key, count in listed.items() if key[3] == "真"})
    assert printed - known == Counter(), "printed, and not yet held against the document"
    assert true - printed == Counter(), "true, and no longer found"


def test_the_list_meets_what_the_findings_promise(repository: Path) -> None:
    page = (repository / "docs" / "发现核实.md").read_text(encoding="utf-8")
    shares = {}
    for level in ("错误", "警告"):
        verdicts = re.findall(rf"\| {level} \| .* \| (真|假) \|", page)
        shares[level] = 100 * verdicts.count("真") / len(verdicts)
    assert shares["错误"] >= 95
    assert shares["警告"] >= 80
