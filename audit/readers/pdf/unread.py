"""What a page shows that could not be turned into text, and why."""

from audit.model.document import UNKNOWN, Grid, TextLine, UnreadPage
from audit.model.regex import Regex
from audit.readers.pdf.page import PageContent
from audit.readers.pdf.pages.edge import has_lost, is_cut_line

_PAGE_NUMBER = Regex(r"[\s\d/\-—–－·.第页共]*")
_VISIBLE_IMAGE = 0.01  # of the page; a smaller one is a dot or a rule and holds no figures
_MAIN_IMAGE = 0.3  # of the page; half a page of scanned table
_LAYER = 20  # characters that nobody sees, over a picture: more than a hidden mark has
_CAPTION = 100  # characters of a title, a unit and a note
_OUTLINED_LETTERS = 100  # curved outlines on a page without text; a logo has a few
_OVERPRINTED = Regex(rf"(?<=\w){UNKNOWN}+(?=\w)")  # as lines.seen has it, where two words stand on one another
_LETTERS = 3  # on a line: a word, and no letter of a seal or a mark
_UNKNOWN_SHARE = 0.01  # of the glyphs; below it a bullet or an ornament, visible in the text as �


def why_unread(page: PageContent, blocks: list[TextLine | Grid]) -> UnreadPage | None:
    """The page with the first of the reasons that there is, the worst first; None where all was read."""
    if page.unknown > _UNKNOWN_SHARE * len(page.glyphs):
        return UnreadPage(page.number, "字体没有编码或编码有误，有的字无法识别")
    if page.blotted:
        return UnreadPage(page.number, f"有{page.blotted}个字被图片或黑块盖住，看不见")
    if page.undrawn:
        return UnreadPage(page.number, f"有{page.undrawn}个表单域或文本框只存了值，没有画出来，看到的因软件而异")
    if page.image_share >= _MAIN_IMAGE and page.unseen >= max(_LAYER, len(page.glyphs) / 2):
        said = f"本页是图片，上面一层看不见的{page.unseen}个字像是文字识别的结果，可能有错，没有据以审核"
        return UnreadPage(page.number, said)
    if page.unfinished:
        return UnreadPage(page.number, f"有{page.unfinished}格太矮，字没有印全，看不见")
    grids = [block for block in blocks if isinstance(block, Grid)]
    beyond = _beyond_the_edge(page, blocks)
    if beyond or grids:
        return beyond
    words = [block.text for block in blocks if isinstance(block, TextLine) and not _PAGE_NUMBER.fullmatch(block.text)]
    return _captioned_image(page, sum(map(len, words))) if words else _without_words(page)


def _without_words(page: PageContent) -> UnreadPage | None:
    if page.image_share >= _VISIBLE_IMAGE:
        return UnreadPage(page.number, "本页是图片，没有可读取的文字")
    if page.curves >= _OUTLINED_LETTERS:
        return UnreadPage(page.number, "本页文字已转为图形，无法读取")
    return None


def _beyond_the_edge(page: PageContent, blocks: list[TextLine | Grid]) -> UnreadPage | None:
    if any(isinstance(block, Grid) and has_lost(block) for block in blocks):
        return UnreadPage(page.number, "这张表比纸宽，右边的栏伸出了页边，看不见", partly=True)
    if any(isinstance(block, TextLine) and is_cut_line(block, page) for block in blocks):
        return UnreadPage(page.number, "有几行字比纸宽，伸出了页边，看不见")
    if any(isinstance(block, TextLine) and len(_OVERPRINTED.findall(block.text)) >= _LETTERS for block in blocks):
        return UnreadPage(page.number, "有几行字印在一起，分不清哪个字是哪一行的")
    return None


def _captioned_image(page: PageContent, characters: int) -> UnreadPage | None:
    """A scanned table often has its title as text. Covers, too, have a picture and a title, but no figures."""
    if page.number == 1 or page.image_share < _MAIN_IMAGE or characters > _CAPTION:
        return None
    return UnreadPage(page.number, f"本页主要是图片，只有{characters}个字可读取")
