"""kind 目录所属: where no table tells it, the higher account named beside an account is the one the catalogue has above it."""

from collections.abc import Collection, Iterable

from audit.evaluation.binding.stand import fits, said_once
from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import same_name
from audit.model.check import Claim, Outcome
from audit.model.facts import Statement
from audit.model.knowledge.accounts import DIGITS, AccountName
from audit.model.knowledge.bodies.prose import AccountUnder
from audit.model.knowledge.rules import Rule

KIND = "目录所属"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per statement that names both, if the catalogue has both names, whatever the year: accounts have moved."""
    body: AccountUnder = rule.body
    if any(True for _ in ground.of_forms(rule.forms)):
        return
    accounts = ground.rulebook.accounts
    own = {key(name) for name in body.names}
    fitting = (said for said in ground.facts.statements if fits(said, body.statements))
    for said in said_once(fitting, body.slot):
        name, higher = key(said.words[body.slot]), said.words.get(body.above, "")
        if not higher or (own and name not in own):
            continue
        named = _at(accounts, body.slot, {a.code for a in accounts if key(a.name) == name})
        above = _at(accounts, body.above, {a.code for a in accounts if same_name(a.name, higher)})
        if named and above:
            yield _outcome(rule, said, named, above, accounts)


def _at(accounts: Iterable[AccountName], level: str, codes: Collection[str]) -> set[str]:
    """The codes of that level."""
    return {account.code for account in accounts if account.code in codes and len(account.code) == DIGITS[level]}


def _outcome(
    rule: Rule, said: Statement, named: Collection[str], above: Collection[str], accounts: Iterable[AccountName]
) -> Outcome:
    body: AccountUnder = rule.body
    section, digits = said.heading, DIGITS[body.above]
    claim = Claim(rule.id, f"「{said.words[body.above]}」是它上面的{body.above}", (), (section, said.subject), section)
    right = {code[:digits] for code in named}
    should = next((account.name for account in accounts if account.code in right), "")
    detail = {"主题": said.topic, "写的": said.words[body.above], "应为": should}
    return claim.judged(detail, holds=not right.isdisjoint(above))
