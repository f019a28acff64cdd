"""OFD files, made as the tests want them."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from audit.model.document import Document
from audit.readers import read

sys.path.append(str(Path(__file__).parents[2] / "generated"))  # for the package `fabricated`, which no wheel has

from fabricated.office.ofd import content, ofd


@pytest.fixture
def shown(tmp_path: Path) -> Callable[..., Document]:
    """What is read of a file whose pages show these objects."""

    def made(*pages: str, **more: Any) -> Document:
        path = tmp_path / "公开.ofd"
        path.write_bytes(ofd([page if page.startswith("<ofd:Page ") else content(page) for page in pages], **more))
        return read(path)

    return made


@pytest.fixture
def texts() -> Callable[[Document], Sequence[str]]:
    """The lines outside of tables."""
    return lambda document: [block.text for block in document.blocks if hasattr(block, "text")]
