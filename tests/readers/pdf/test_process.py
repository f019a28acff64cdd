"""What reading a PDF costs the process: imports, garbage collection, memory."""

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.errors import UnreadableInput
from audit.readers.pdf import read_pdf

Pdf = Callable[..., Path]


def modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_importing_the_reader_imports_no_engine() -> None:
    loaded = modules_after("import audit.readers.pdf")
    assert not loaded & {"pypdfium2", "pypdfium2_raw", "pdfplumber", "pdfminer", "PIL", "ctypes"}


def test_reading_imports_neither_pdfplumber_nor_the_generated_bindings_nor_random_numbers(pdf: Pdf) -> None:
    code = f"from pathlib import Path; from audit.readers.pdf import read_pdf; read_pdf(Path({str(pdf(''))!r}))"
    foreign = {"pypdfium2", "pypdfium2_raw", "pdfplumber", "pdfminer", "PIL", "numpy"}
    assert not modules_after(code) & {*foreign, "statistics", "random"}


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was_found(pdf: Pdf, tmp_path: Path, enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    try:
        read_pdf(pdf(""))
        assert gc.isenabled() is enabled
        (tmp_path / "残.pdf").write_bytes(b"%PDF-1.7")
        with pytest.raises(UnreadableInput):
            read_pdf(tmp_path / "残.pdf")
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_no_published_file_needs_150_mebibytes(disclosures: Path) -> None:
    files = sorted(str(path) for path in disclosures.glob("*/*.pdf"))
    code = (
        "import sys; from pathlib import Path; from audit.readers.pdf import read_pdf\n"
        "for path in sys.argv[1:]: read_pdf(Path(path))\n"
        "print(Path('/proc/self/status').read_text())"
    )
    done = subprocess.run([sys.executable, "-c", code, *files], check=True, capture_output=True, text=True)
    peak = next(line.split() for line in done.stdout.splitlines() if line.startswith("VmHWM"))
    assert peak[2] == "kB"
    assert int(peak[1]) < 150 * 1024
