"""Where the text states number, price and amount of one thing: statements that the product must equal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.model.figure import COUNT, Figure
from audit.model.knowledge.quantities import BlockPattern
from audit.model.place import Place
from audit.model.record import record, replace
from audit.recognition.quantities.blocks import HEADS, PERIOD, PRICES, SHARES, SIZE, Block
from audit.recognition.quantities.mentions import Mention
from audit.recognition.quantities.mentions.labels import LabelReader, pair_up
from audit.recognition.quantities.mentions.numbers import Number


@record
class Product:
    """count × price [× months] = amount, as the text puts it together."""

    label: str
    count: Figure
    price: Figure
    amount: Figure
    months: Figure | None = None

    def figures(self) -> dict[str, Figure]:
        parts = {"数量": self.count, "单价": self.price, "金额": self.amount}
        return parts | ({"月数": self.months} if self.months else {})


class ProductFinder:
    """For one project: its prices and how many months they run."""

    def __init__(self, block: Block | None, pattern: BlockPattern | None, labels: LabelReader) -> None:
        self._block = block
        self._pattern = pattern
        self._labels = labels
        self._prices = [m for m in (block.of(PRICES) if block else ()) if m.price]

    def of_block(self) -> Iterator[Product]:
        """What 资金分配情况, 补贴人数 and 补贴标准 say together."""
        if self._block is None:
            return
        found = list(self.of_mentions(self._block.of(SHARES)))
        yield from found
        heads = [m for m in self._block.of(HEADS) if m.count]
        size = next((m.amount for m in self._block.of(SIZE) if m.amount), None)
        several = sum(1 for m in self._block.of(SHARES) if m.amount and not m.total) > 1
        if not found and not several and size and len(heads) == 1 and len(self._prices) == 1:
            yield from self._product(replace(heads[0], amount=size), self._prices[0])
        elif not found and size and (told := _without_amount(self._block.of(SHARES))):
            yield from self._product(replace(told, amount=size), told)

    def of_mentions(self, spoken: Sequence[Mention]) -> Iterator[Product]:
        """Calculations written out; number, price and amount of one thing; items whose price stands in 补贴标准; one
        number, one price and one amount."""
        for mention in spoken:
            if mention.written_out and mention.count and mention.price and mention.amount:
                yield Product(mention.label, mention.count.figure, mention.price.figure, mention.amount.figure)
        complete = [m for m in spoken if m.count and m.price and m.amount and not m.written_out]
        for mention in complete:
            yield from self._product(mention, mention)
        items = [m for m in spoken if m.count and m.amount and not m.price and not m.total]
        if items:
            yield from self._priced(items)
        elif not complete and (alone := _alone(spoken)) and not any(m.written_out for m in spoken):
            yield from self._product(alone, alone)

    def _priced(self, items: Sequence[Mention]) -> Iterator[Product]:
        if len(items) == 1 and len(self._prices) == 1:
            yield from self._product(items[0], self._prices[0])
            return
        for item, price in pair_up(items, self._prices, lambda a, b: self._labels.likeness(a.label, b.label)):
            yield from self._product(item, price)

    def _product(self, item: Mention, price: Mention) -> Iterator[Product]:
        """Nothing where the price is a limit, is paid a number of times or runs by the month over a period that nobody
        states."""
        if not (item.count and item.amount and price.price) or price.price.bounded:
            return
        if price.price.repeated and price.price.thing != item.count.thing:
            return
        product = Product(item.label, item.count.figure, price.price.figure, item.amount.figure)
        if not price.price.monthly or item.count.timed:
            yield product
        elif months := self._months():
            yield replace(product, months=months)

    def _months(self) -> Figure | None:
        """The months stated with the price, else the whole year of 资金执行时间."""
        if self._block is None or self._pattern is None:
            return None
        prices, period = self._block.fields.get(PRICES), self._block.fields.get(PERIOD)
        if prices and (match := self._pattern.months.search(prices.text)):
            count = int(match["止"]) - int(match["起"]) + 1
            return _months(prices.printed(*match.span()), count, prices.place(*match.span())) if count > 0 else None
        if period and (match := self._pattern.full_year.search(period.text)):
            return _months(period.printed(*match.span()), 12, period.place(*match.span()))
        return None


def _months(text: str, count: int, place: Place) -> Figure:
    return Figure(text, Decimal(count), 0, COUNT, place, exact=True)


def _alone(spoken: Sequence[Mention]) -> Mention | None:
    """One count, one price and one amount in the whole text belong together."""
    counts, prices, amounts = (_distinct(spoken, key) for key in ("count", "price", "amount"))
    if len(counts) == len(prices) == len(amounts) == 1:
        label = next((m.label for m in spoken if m.count), "")
        return Mention(label, counts[0], prices[0], amounts[0])
    return None


def _without_amount(spoken: Sequence[Mention]) -> Mention | None:
    """One count and one price, and no sum of money: what they come to is the size of the project."""
    counts, prices, amounts = (_distinct(spoken, key) for key in ("count", "price", "amount"))
    if len(counts) == len(prices) == 1 and not amounts:
        return Mention(next(m.label for m in spoken if m.count), counts[0], prices[0])
    return None


def _distinct(spoken: Sequence[Mention], key: str) -> list[Number]:
    return [number for m in spoken if (number := getattr(m, key)) is not None]
