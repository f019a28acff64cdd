"""Characters that look like others and are not them: radicals, which fonts print with the glyph of an ideograph, digits as
wide as Chinese characters, and marks that print nothing; and traditional characters, in which the same words may be written
(單位、萬元、預算). A reader sees 金额 whether its 金 is the ideograph or the radical.
"""

import unicodedata
from re import Match

from audit.model.regex import Regex

# For use inside [...]: radicals and their supplement, compatibility ideographs, wide digits, marks without width, marks of
# direction and of variants.
ODD = "\ufe00-\ufe0f\u2e80-\u2fd5\uf900-\ufaff\uff10-\uff19\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_ODD = Regex(f"[{ODD}]")
_MARKS = Regex("[\ufe00-\ufe0f\u200b-\u2064\ufeff]")
# Unicode says of these radicals of simplified characters only what they are called; of ⼾ it says 戶.
_SUPPLEMENT = dict(
    zip(
        "⺁⺇⺒⺓⺟⺠⺩⺬⺮⺶⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⼾",
        "厂几巳幺母民王示竹羊月虎西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟户",
        strict=True,
    )
)


# The traditional form of each character of the rules that has one, and no other meaning in simplified text.
_TRADITIONAL = str.maketrans(
    (
        "萬與專業東丟兩嚴個臨爲舉麼義習鄉書買亂爭於雲產畝億僅從儀們價衆優夥會傳傷體餘儉債償儲兒黨關養內冊寫軍農決況淨準減幾憑劃則創刪別劑辦務動勵勞區醫協單賣佔衛卻廳歷厲壓縣參發變疊臺號後噸員諮響團園圍國圖場塊"
        "堅聲處備復頭獎婦學寧實審寬賓對導將爾盡層屬歲崗幣師帶幹並廣慶牀庫應廢開異張彌歸當徹徵徑態總慣戰戶託執擴掃撫護報擔擬擁撥掛換據數斷無舊時顯曉暫術機權條來構櫃標欄樣檔橋檢橫殘氣匯漢沒測濟瀏潤漲遊滿災點獨獄"
        "環現電畫療監蓋矯碼礎碩確離種積稱稅穩豎競筆築籌籤簡類糧緊紅約級紀納線組細織終經結給絡統繼績續維綜編緣縮繕繳網罰罷羣職聯肅腦艦節蘇範藥營虛銜補裝見規視覽計訂認讓訓議記講許論設訪證評識訴診詞試話詢該詳語誤"
        "說請讀課誰調談負財責賬貨質購貫貼貸貿費賃資賦贈蹤車轉軟載轎較輛輸轄辭邊遼達遷過運還這進違連適選遺郵採釋裏鑑錢銀銷錯鍵鎮長門問間閱隊陰際陳陝險隨隸難頁頂項須顧頓預領頻題額顛館驗齊"
    ),
    (
        "万与专业东丢两严个临为举么义习乡书买乱争于云产亩亿仅从仪们价众优伙会传伤体余俭债偿储儿党关养内册写军农决况净准减几凭划则创删别剂办务动励劳区医协单卖占卫却厅历厉压县参发变叠台号后吨员咨响团园围国图场块"
        "坚声处备复头奖妇学宁实审宽宾对导将尔尽层属岁岗币师带干并广庆床库应废开异张弥归当彻征径态总惯战户托执扩扫抚护报担拟拥拨挂换据数断无旧时显晓暂术机权条来构柜标栏样档桥检横残气汇汉没测济浏润涨游满灾点独狱"
        "环现电画疗监盖矫码础硕确离种积称税稳竖竞笔筑筹签简类粮紧红约级纪纳线组细织终经结给络统继绩续维综编缘缩缮缴网罚罢群职联肃脑舰节苏范药营虚衔补装见规视览计订认让训议记讲许论设访证评识诉诊词试话询该详语误"
        "说请读课谁调谈负财责账货质购贯贴贷贸费赁资赋赠踪车转软载轿较辆输辖辞边辽达迁过运还这进违连适选遗邮采释里鉴钱银销错键镇长门问间阅队阴际陈陕险随隶难页顶项须顾顿预领频题额颠馆验齐"
    ),
)


def as_printed(text: str) -> str:
    """What a reader sees of it, in simplified characters."""
    return _ODD.sub(_shown, text).translate(_TRADITIONAL)


def _shown(match: Match[str]) -> str:
    character = match[0]
    if _MARKS.match(character):
        return ""
    return _SUPPLEMENT.get(character) or unicodedata.normalize("NFKC", character)
