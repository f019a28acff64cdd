"""Questions that people ask of the store, by name. They look at each file as it was seen last (the view `latest`)."""

from audit.model.record import record


@record
class Question:
    """A query with a name; `meaning`: what it answers, for people."""

    name: str
    meaning: str
    sql: str


_SHARES = """SELECT DISTINCT d.entity AS 单位, d.year AS 年度, d.kind AS 种类, f.rule AS 规则, f.severity AS 级别,
    f.message AS 说明, d.seen_as AS 文件
FROM latest d JOIN findings f USING (document_id)
WHERE f.family = '百分比一致' AND f.severity <> 'note'
    AND (contains(f.message || f.place, '三公') OR contains(f.message || f.place, '公务接待')
        OR contains(f.message || f.place, '公务用车') OR contains(f.message || f.place, '因公出国'))
ORDER BY ALL"""

_FREQUENT = """SELECT f.rule AS 规则, any_value(f.title) AS 名称, f.severity AS 级别, sum(f.count)::BIGINT AS 次数,
    count(DISTINCT f.document_id) AS 文件数
FROM latest d JOIN findings f USING (document_id)
GROUP BY f.rule, f.severity ORDER BY 次数 DESC, 规则, 级别"""

_UNCHECKED = """SELECT seen_as AS 文件, entity AS 单位, year AS 年度, figures AS 读到数字, checked AS 已核对,
    figures - checked AS 未核对, unread AS 没有认出的数字, unrecognised AS 没有认出的处数
FROM latest ORDER BY 未核对 + coalesce(unread, 0) DESC, 没有认出的处数 DESC, 文件"""

_UNREAD = """SELECT d.seen_as AS 文件, d.entity AS 单位, d.year AS 年度, u.text AS 表名, u.reason AS 原因, u.figures AS 数字,
    u.page AS 页, u.line AS 行, u.cell AS 单元格
FROM latest d JOIN unrecognised u USING (document_id)
WHERE u.what = '表' ORDER BY 数字 DESC, 文件, u.unrecognised_id"""

_ALONE = """SELECT d.seen_as AS 文件, f.title AS 所在, f.row AS 行名, f."column" AS 列名, f.text AS 印的是,
    f.page AS 页, f.line AS 行, f.cell AS 单元格
FROM latest d JOIN figures f USING (document_id)
WHERE f.checks = 0 ORDER BY 文件, f.figure_id"""

_WORST = """SELECT d.seen_as AS 文件, d.entity AS 单位, d.year AS 年度,
    count(*) FILTER (f.severity = 'error') AS 错误, count(*) FILTER (f.severity = 'warning') AS 警告
FROM latest d JOIN findings f USING (document_id)
GROUP BY ALL HAVING 错误 + 警告 > 0 ORDER BY 错误 DESC, 警告 DESC, 文件"""

_OPEN = """SELECT c.reason AS 原因, count(*) AS 项数, count(DISTINCT c.document_id) AS 文件数,
    string_agg(DISTINCT c.rule, '、' ORDER BY c.rule) AS 规则
FROM latest d JOIN checks c USING (document_id)
WHERE c.status = 'undetermined' GROUP BY c.reason ORDER BY 项数 DESC, 原因"""

_FAILED = """SELECT f.path AS 文件, f.reason AS 原因, r.started_at AS 时间
FROM failures f JOIN runs r USING (run_id)
WHERE r.started_at = (SELECT max(started_at) FROM runs) ORDER BY ALL"""

_SUSPECTS = """SELECT d.entity AS 单位, d.year AS 年度, s.place AS 位置, s.text AS 印的是, s.likely_text AS 应为,
    s.unit AS 计量, s.slip AS 笔误, s.checks AS 不符项数, d.seen_as AS 文件, s.page AS 页, s.line AS 行,
    s.cell AS 单元格
FROM latest d JOIN suspects s USING (document_id)
ORDER BY s.checks DESC, 文件, s.suspect_id"""

_RUNS = """SELECT r.started_at AS 开始, r.finished_at AS 完成, r.gouji_version AS 版本, r.engine AS 引擎, r.rules_id AS 规则集,
    (SELECT count(*) FROM run_documents d WHERE d.run_id = r.run_id) AS 文件数,
    (SELECT count(*) FROM failures f WHERE f.run_id = r.run_id) AS 未能审核
FROM runs r ORDER BY 开始 DESC"""

QUESTIONS = (
    Question("三公比重不符的单位", "“三公”经费所占比重、增减百分比与金额对不上的单位", _SHARES),
    Question("最常报出的规则", "哪条规则报出最多，在几份文件里", _FREQUENT),
    Question("未核对最多的文件", "没有参加任何检验的数字，哪些文件最多；没有认出的内容里的也算", _UNCHECKED),
    Question("没有核对的数字", "读到了却没有参加任何检验的数字，各在哪里", _ALONE),
    Question("没有认出的表", "读到了却没有认出、因而没有核对的表，为什么", _UNREAD),
    Question("错误最多的文件", "各份文件的错误和警告", _WORST),
    Question("最可能写错的数", "只改它一个，几项不符就都成立的数", _SUSPECTS),
    Question("无法判定的原因", "哪些检验没有结论，为什么", _OPEN),
    Question("未能审核的文件", "最近一次没有读出或认出的文件", _FAILED),
    Question("历次审核", "什么时候、用什么审核了几份文件", _RUNS),
)
