"""What reads PDFs, as an option offers it."""

from enum import StrEnum

from audit.errors import UsageError


class Engine(StrEnum):
    """The engines that read PDFs."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


def engine_and_scheduler(text: str, scheduler: str | None) -> tuple[Engine, str | None]:
    """What --engine means: who reads PDFs, or whose workers do everything. Raises UsageError for anything else."""
    if text.startswith("dask://"):
        if scheduler not in {None, text}:
            raise UsageError("--engine 与 --scheduler 写了两个调度器 (two schedulers)")
        return Engine.PDFIUM, text
    if text not in list(Engine):
        names = "、".join(Engine)
        raise UsageError(f"--engine 只能是 {names} 或 dask://HOST:PORT，不是 (no such engine)：{text}")
    return Engine(text), scheduler
