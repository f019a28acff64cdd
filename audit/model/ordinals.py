"""How an outline writes its numbers, for regular expressions of the program and of the rules ({序})."""

ORDINAL = "[一二三四五六七八九十]"  # one character of it
COUNTED = f"{ORDINAL}{{1,3}}"  # 一, 十二, 二十一
HEADED = f"(?:{COUNTED}、|[(（]{COUNTED}[)）])"  # how what it numbers begins: 一、, （一）
