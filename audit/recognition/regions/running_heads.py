"""Lines that run along the heads or feet of a text's pages belong to no table and to no paragraph."""

from audit.model.document import Document, Grid, TextLine
from audit.model.knowledge.titles import Titles
from audit.model.record import replace
from audit.recognition.labels import squeeze

_LEAST = 6  # characters; shorter ones are names of rows: 合计


def without_running_heads(document: Document, words: Titles) -> Document:
    """A text of nothing but tables has names of tables and captions on every page: these stay."""
    if not document.running:
        return document
    running = frozenset(document.running)
    kept = (block for block in document.blocks if block.place not in running or not _runs(block, words))
    return replace(document, blocks=tuple(kept))


def _runs(block: TextLine | Grid, words: Titles) -> bool:
    if isinstance(block, Grid):
        return False
    text = squeeze(block.text)
    told = (words.captions.unit, words.captions.entity, words.captions.year_alone, words.tables.other)
    return len(text) >= _LEAST and text not in words.headers.words and not any(each.search(text) for each in told)
