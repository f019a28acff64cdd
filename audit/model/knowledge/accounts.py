"""Account names by code and year (政府收支分类科目)."""

from audit.model.record import record


@record
class AccountName:
    """One name of an account code; the years are inclusive, None is open. `catalogue`: 功能分类 or 经济分类."""

    code: str
    name: str
    first_year: int | None = None
    last_year: int | None = None
    catalogue: str = ""

    def valid_in(self, year: int | None) -> bool:
        if year is None:
            return True
        return (self.first_year or year) <= year <= (self.last_year or year)
