"""What the explanations of random final accounts in the form of 江苏 say."""

from collections.abc import Sequence

from fabricated import accounts
from fabricated.accounts import NUMERALS, Path
from fabricated.jiangsu.finals import TITLES, Jiangsu, tables
from fabricated.spending import last_year
from fabricated.writing import Line, money, percent


def written(said: Jiangsu) -> list[Line]:
    """The whole disclosure."""
    year, entity = said.base.year, said.base.entity
    contents: list[Line] = ["目录", "第一部分 部门概况", "一、部门主要职能", "二、部门机构设置及决算单位构成情况"]
    contents += [f"第二部分 {year}年度部门决算表", *(f"{n}、{t}" for n, t in zip(NUMERALS, TITLES, strict=False))]
    contents += [f"第三部分 {year}年度部门决算情况说明", "第四部分 名词解释"]
    opening: list[Line] = [f"{entity}{year}年度部门决算公开", *(contents if said.base.chance.random() < 0.7 else [])]
    opening += ["第一部分 部门概况", "一、部门主要职能", "承担有关工作。", "二、部门机构设置及决算单位构成情况"]
    opening += ["1．根据部门职责分工，本部门内设机构包括办公室。", f"第二部分 {year}年度部门决算表"]
    closing = ["第四部分 名词解释", "一、财政拨款收入：指单位从同级财政部门取得的各类财政拨款。"]
    return [*opening, *tables(said), f"第三部分 {year}年度部门决算情况说明", *prose(said), *closing]


def prose(said: Jiangsu) -> list[str]:
    """The sections, numbered from one on."""
    makers = (_totals, _income, _expenditure, _fiscal, _items, _fiscal_basic, _general, _basic, _official, _fund)
    makers += (_capital, _running, _buying, _owned)
    numbered = zip(NUMERALS, (make(said) for make in makers), strict=False)
    return [line for number, (title, *lines) in numbered for line in (f"{number}、{title}情况说明", *lines)]


def _amount(said: Jiangsu, each: int) -> str:
    return money(each) if each or said.base.chance.random() < 0.3 else "0"


def _changed(said: Jiangsu, now: int, before: int | None = None, *, each: str = "") -> str:
    """How an amount compares with last year's, and why."""
    before = last_year(said.base.chance, now) if before is None else before
    if now == before:
        return f"与上年相比，{'均' if each else ''}无变化。"
    way, rate = ("增加", "增长") if now > before else ("减少", "减少")
    rates = f"，{rate}{percent(abs(now - before), before)}" if before else "（去年决算数为0万元，无法计算增减比率）"
    return f"与上年相比，{each}{way}{money(abs(now - before))}万元{rates}，变动原因：工作任务变化。"


def _totals(said: Jiangsu) -> list[str]:
    base, year = said.base, said.base.year
    total, before = money(base.total), base.last_year.total
    earned, used, start = _priors(said, before, base.other.used, base.start)
    spent, distributed, end = _priors(said, before, base.other.distributed, base.end)
    return [
        "收入支出决算总体",
        f"{year}年度收入、支出决算总计{total}万元。{_changed(said, base.total, before, each='收、支总计各')}其中：",
        f"（一）收入决算总计{total}万元。包括：",
        f"1．本年收入决算合计{money(base.income)}万元。{_changed(said, base.income, earned)}",
        f"2．使用非财政拨款结余{_amount(said, base.other.used)}万元。{_changed(said, base.other.used, used)}",
        f"3．年初结转和结余{_amount(said, base.start)}万元。{_changed(said, base.start, start)}",
        f"（二）支出决算总计{total}万元。包括：",
        f"1．本年支出决算合计{money(base.expenditure)}万元。{_changed(said, base.expenditure, spent)}",
        f"2．结余分配{_amount(said, base.other.distributed)}万元。{_changed(said, base.other.distributed, distributed)}",
        f"3．年末结转和结余{_amount(said, base.end)}万元。结转和结余事项：有关项目。{_changed(said, base.end, end)}",
    ]


def _priors(said: Jiangsu, total: int, *others: int) -> list[int]:
    """Of the items of last year's total: the first is what the others leave."""
    left, priors = total, []
    for now in others:
        priors.append(min(left, last_year(said.base.chance, now)))
        left -= priors[-1]
    return [left, *priors]


def _shares(said: Jiangsu, listed: Sequence[tuple[str, int]], whole: int) -> str:
    return "；".join(f"{name}{_amount(said, n)}万元，占{percent(n, whole) if n else '0%'}" for name, n in listed)


def _income(said: Jiangsu) -> list[str]:
    base = said.base
    listed = [("财政拨款收入", base.fiscal_income), ("上级补助收入", 0), ("事业收入", base.business), ("经营收入", 0)]
    listed += [("附属单位上缴收入", 0), ("其他收入", base.other.income - base.business)]
    total = f"{base.year}年度本年收入决算合计{money(base.income)}万元"
    return ["收入决算", f"{total}，其中：{_shares(said, listed, base.income)}。" if base.income else f"{total}。"]


def _expenditure(said: Jiangsu) -> list[str]:
    base = said.base
    listed = [("基本支出", base.basic), ("项目支出", base.expenditure - base.basic), ("上缴上级支出", 0)]
    listed += [("经营支出", 0), ("对附属单位补助支出", 0)]
    total = f"{base.year}年度本年支出决算合计{money(base.expenditure)}万元"
    return ["支出决算", f"{total}，其中：{_shares(said, listed, base.expenditure)}。"]


def _fiscal(said: Jiangsu) -> list[str]:
    total = said.base.fiscal_total
    way = _changed(said, total, said.base.last_year.fiscal, each="财政拨款收、支总计各")
    return ["财政拨款收入支出决算总体", f"{said.base.year}年度财政拨款收入、支出决算总计{money(total)}万元。{way}"]


def _items(said: Jiangsu) -> list[str]:
    base, year = said.base, said.base.year
    items = [(each.path, each.fiscal, _budget(said, each.fiscal)) for each in base.spent if each.fiscal]
    whole, allowed = sum(spent for _, spent, _ in items), sum(budget for *_, budget in items)
    share = f"占本年支出合计的{percent(whole, base.expenditure)}"
    against = f"与{year}年度财政拨款支出年初预算{money(allowed)}万元相比，{_done(whole, allowed)}。" if allowed else ""
    lines = [f"{year}年度财政拨款支出决算{money(whole)}万元，{share}。{against}其中："]
    return ["财政拨款支出决算", *lines, *_each_item(items)]


def _each_item(items: Sequence[tuple[Path, int, int]]) -> list[str]:
    classes: dict[str, list[tuple[Path, int, int]]] = {}
    for item in items:
        classes.setdefault(item[0][0].name, []).append(item)
    lines = []
    for number, (name, of_class) in zip(NUMERALS, classes.items(), strict=False):
        lines.append(f"（{number}）{name}（类）")
        for place, (path, spent, budget) in enumerate(of_class, 1):
            amounts = f"年初预算{money(budget)}万元，支出决算{money(spent)}万元，{_done(spent, budget)}"
            why = "决算数与年初预算数相同" if spent == budget else "决算数与年初预算数的差异原因：工作任务变化"
            lines.append(f"{place}．{path[1].name}（款）{path[2].name}（项）。{amounts}，{why}。")
    return lines


def _budget(said: Jiangsu, spent: int) -> int:
    kind = said.base.chance.random()
    if kind < 0.15:
        return 0
    return spent if kind < 0.4 else max(1, round(spent * said.base.chance.uniform(0.5, 1.5)))


def _done(spent: int, budget: int, of: str = "年初预算") -> str:
    return f"完成{of}的{percent(spent, budget)}" if budget else f"（{of}数为0万元，无法计算完成比率）"


def _basic_of(said: Jiangsu, total: str) -> list[str]:
    lines = [f"{total}{_amount(said, said.base.basic)}万元，其中："]
    for number, name, classes in (("一", "人员经费", accounts.STAFF), ("二", "公用经费", accounts.OPERATION)):
        paid = [a.name for a, each in accounts.of_classes(said.base.economic, classes).items() if each]
        if paid:
            lines.append(f"（{number}）{name}{money(said.base.of(classes))}万元。主要包括：{'、'.join(paid)}。")
    return lines


def _fiscal_basic(said: Jiangsu) -> list[str]:
    return ["财政拨款基本支出决算", *_basic_of(said, f"{said.base.year}年度财政拨款基本支出决算")]


def _basic(said: Jiangsu) -> list[str]:
    total = f"{said.base.year}年度一般公共预算财政拨款基本支出决算"
    return ["一般公共预算财政拨款基本支出决算", *_basic_of(said, total)]


def _general(said: Jiangsu) -> list[str]:
    spent, year = said.base.general.spent, said.base.year
    text = f"{year}年度一般公共预算财政拨款支出决算{money(spent)}万元。{_changed(said, spent, said.base.last_year.general)}"
    return ["一般公共预算财政拨款支出决算", text]


def _of_general(said: Jiangsu, each: int) -> str:
    """All of it is of the general budget."""
    return f"{_amount(said, each)}万元（其中：一般公共预算支出{_amount(said, each)}万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）"


def _official(said: Jiangsu) -> list[str]:
    base, year = said.base, said.base.year
    paid, allowed = base.official, base.allowed
    costs = (("因公出国（境）费", paid.abroad), ("公务用车购置及运行维护费", paid.cars), ("公务接待费", paid.received))
    shares = "；".join(
        f"{name}支出{_amount(said, n)}万元，占“三公”经费的{percent(n, paid.total) if paid.total else '0%'}"
        for name, n in costs
    )
    title, of = "财政拨款“三公”经费、会议费和培训费支出决算", f"{year}年度财政拨款“三公”经费支出"
    return [
        title,
        "（一）“三公”经费支出总体情况说明。",
        f"{of}决算{_of_general(said, paid.total)}。{_changed(said, paid.total)}其中，{shares}。",
        f"{of}预算{_of_general(said, allowed.total)}。",
        "（二）“三公”经费支出具体情况说明。",
        *_details(said),
        *_meetings(said),
    ]


def _against(paid: int, allowed: int) -> str:
    why = "决算数与预算数相同" if paid == allowed else "决算数与预算数的差异原因：厉行节约"
    return f"完成预算的{percent(paid, allowed)}，{why}" if allowed else why


def _parts(said: Jiangsu, name: str, paid: int, allowed: int) -> str:
    return f"{name}支出预算{_of_general(said, allowed)}，支出决算{_of_general(said, paid)}，{_against(paid, allowed)}。"


def _details(said: Jiangsu) -> list[str]:
    paid, allowed, events, year = said.base.official, said.base.allowed, said.events, said.base.year
    abroad = f"全年使用财政拨款涉及的出国（境）团组{events.groups}个，累计{events.travellers}人次。"
    bought = f"本年度使用财政拨款购置公务用车{events.bought}辆。"
    owned = f"截至{year}年12月31日，使用财政拨款开支的公务用车保有量为{events.cars}辆。"
    guests = f"其中：国内公务接待支出{_amount(said, paid.received)}万元，接待{events.receptions}批次，{events.guests}人次；国（境）外公务接待支出0万元，接待0批次，0人次。"
    return [
        f"1．{_parts(said, '因公出国（境）费', paid.abroad, allowed.abroad)}{abroad}",
        f"2．{_parts(said, '公务用车购置及运行维护费', paid.cars, allowed.cars)}其中：",
        f"（1）{_parts(said, '公务用车购置', paid.bought, allowed.bought)}{bought}",
        f"（2）{_parts(said, '公务用车运行维护费', paid.running, allowed.running)}{owned}",
        f"3．{_parts(said, '公务接待费', paid.received, allowed.received)}{guests}",
    ]


def _meetings(said: Jiangsu) -> list[str]:
    events, year = said.events, said.base.year
    met = f"{year}年度全年召开会议{events.meetings}个，参加会议{events.attending}人次，开支内容：有关会议。"
    taught = f"{year}年度全年组织培训{events.courses}个，组织培训{events.taught}人次，开支内容：有关培训。"
    return [
        "（三）会议费支出决算情况说明。",
        f"{year}年度财政拨款{_parts(said, '会议费', said.meetings, said.meetings_allowed)}{met}",
        "（四）培训费支出决算情况说明。",
        f"{year}年度财政拨款{_parts(said, '培训费', said.training, said.training_allowed)}{taught}",
    ]


def _other_budget(said: Jiangsu, name: str, spent: int) -> list[str]:
    text = f"{said.base.year}年度{name}预算财政拨款支出决算{_amount(said, spent)}万元。"
    return [f"{name}预算财政拨款支出决算", f"{text}{_changed(said, spent)}"]


def _fund(said: Jiangsu) -> list[str]:
    return _other_budget(said, "政府性基金", said.base.fund.spent)


def _capital(said: Jiangsu) -> list[str]:
    return _other_budget(said, "国有资本经营", said.base.capital.spent)


def _running(said: Jiangsu) -> list[str]:
    spent = said.running_costs
    listed = f"{said.base.year}年度机关运行经费支出决算{_of_general(said, spent)}。"
    return ["财政拨款机关运行经费支出决算", f"{listed}{_changed(said, spent)}"]


def _buying(said: Jiangsu) -> list[str]:
    total = sum(said.bought.values())
    listed = "、".join(f"政府采购{kind}支出{_amount(said, each)}万元" for kind, each in said.bought.items())
    text = f"{said.base.year}年度政府采购支出总额{money(total)}万元，其中：{listed}。"
    small, smaller = said.small
    share = f"，占政府采购支出总额的{percent(small, total)}" if total else ""
    within = f"，占政府采购支出总额的{percent(smaller, total)}" if total else ""
    text += f"政府采购授予中小企业合同金额{money(small)}万元{share}，其中：授予小微企业合同金额{money(smaller)}万元{within}。"
    return ["政府采购支出决算", text]


def _owned(said: Jiangsu) -> list[str]:
    names = (
        "主要负责人用车",
        "机要通信用车",
        "应急保障用车",
        "执法执勤用车",
        "特种专业技术用车",
        "离退休干部服务用车",
        "其他用车",
    )
    cars = {name: said.base.chance.randint(0, 4) for name in names}
    cars["其他用车"] += max(0, said.events.cars - sum(cars.values()))  # those paid from the budget are among them
    listed = "、".join(f"{name}{count}辆" for name, count in cars.items())
    text = f"截至{said.base.year}年12月31日，本部门共有车辆{sum(cars.values())}辆，其中：副部（省）级及以上领导用车0辆、{listed}。"
    return ["国有资产占用", text]
