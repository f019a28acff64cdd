"""Label cells of a row told apart: the code of an account, the words, the number of the row."""

from collections.abc import Sequence

from audit.model.knowledge.accounts import DIGITS, STEP
from audit.model.knowledge.forms import RowKey
from audit.model.regex import Regex
from audit.recognition.codes import CODE_WITHIN, DIVIDED_CODE, LEADING_CODE, is_year, unpadded
from audit.recognition.labels import unnoted

_CODE_PART = Regex(r"\d{1,7}")
_BRACKETED = Regex(r"^\[(\d{3,7})\]")
_BRACKETED_NAME = Regex(r"\[\d{3,7}\]\D")
_LEVELS = {digits: level for level, digits in enumerate(DIGITS.values(), start=1)}


def _unbracketed(parts: Sequence[str]) -> list[str]:
    """[301]工资福利支出 | [501]机关工资福利支出: the account, without its counterpart in the other classification."""
    if not any(part.startswith("[") for part in parts):
        return list(parts)
    own = [p for i, p in enumerate(parts) if not i or not _BRACKETED_NAME.match(p)]
    return [_BRACKETED.sub(r"\1", part) for part in own]


def label_parts(key: RowKey, parts: Sequence[str]) -> tuple[str, list[str], int | None]:
    """Code, words and 行次 from the label cells. Only account forms have codes in cells of their own."""
    parts = [unnoted(part) for part in parts]
    if key is RowKey.LISTED or key is RowKey.NONE:
        numbers = [p for p in parts if p.isdecimal()]
        words = [p for p in parts if not p.isdecimal()]
        lead = LEADING_CODE.match("".join(words))
        code = lead[1] if lead else ""
        return unpadded(code), ["".join(words)[len(code) :]] if words else [], int(numbers[0]) if numbers else None
    if key is RowKey.LEVELS:
        return "", list(parts), None
    if len(parts) == 1 and is_year(parts[0]):  # 2031 below 预算年度 is the name of its row
        return "", parts, None
    parts = _unbracketed(parts)
    parts = [DIVIDED_CODE.sub(r"\1\2\3", part) for part in parts[:1]] + list(parts[1:])
    code, words = _code_before(parts)
    if not code and words and (lead := LEADING_CODE.match(words[0])):
        code, words[0] = lead[1], words[0][len(lead[1]) :]
    if not code and key is RowKey.ACCOUNT:
        code, words = _code_behind(words)
    return unpadded(code) if len(code) in _LEVELS else "", words, None


def _code_before(parts: Sequence[str]) -> tuple[str, list[str]]:
    """The code put together of its cells, and what stands behind. A cell may print the whole of it again (类 款 项 | 科目编码)."""
    code, index = "", 0
    while index < len(parts) and _CODE_PART.fullmatch(parts[index]):
        if parts[index] != code:
            if len(code) >= DIGITS["项"]:
                break
            code += parts[index].zfill(STEP) if code else parts[index]
        index += 1
    return code, list(parts[index:])


def _code_behind(words: list[str]) -> tuple[str, list[str]]:
    """科目名称 | 科目编码: the code in the cell behind the words."""
    if len(words) > 1 and is_code(words[-1]) and not any(word.isdecimal() for word in words[:-1]):
        return words[-1], words[:-1]
    return "", words


def is_code(word: str) -> bool:
    """Whether it is nothing but the code of an account."""
    return word[:1] in set("235") and word.isdecimal() and len(word) in _LEVELS


def has_code_within(label: str) -> bool:
    """Whether another account stands behind the first (301工资福利支出302商品和服务支出)."""
    return bool(CODE_WITHIN.search(label))


def level_of(code: str) -> int:
    """1 类, 2 款, 3 项; 0 where there is no code."""
    return _LEVELS.get(len(code), 0)
