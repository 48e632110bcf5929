"""Dates of uncertain precision: `2024-03-01`, `2024-03`, `2024`, `2022/23`, `a..b`, `..b`, `a..`, each with `?` if inferred."""
import calendar
import re
from datetime import date, timedelta

EARLIEST, LATEST = date.min, date.max
_FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?|/\d{2})?$")


def bounds(text):
    """The first and the last day that a date may mean; raises ValueError when it is not a date of the format."""
    text = text.removesuffix("?")
    if ".." in text:
        first, last = text.split("..")
        if not first and not last:
            raise ValueError("empty range")
        low = bounds(first)[0] if first else EARLIEST
        high = bounds(last)[1] if last else LATEST
        if low > high:
            raise ValueError(f"range runs backwards: {text}")
        return low, high
    if not _FORM.match(text):
        raise ValueError(f"not a date: {text}")
    if "/" in text:
        year = int(text[:4])
        if int(text[5:]) != (year + 1) % 100:
            raise ValueError(f"not a financial year: {text}")
        return date(year, 4, 1), date(year + 1, 3, 31)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(*parts, 1), date(*parts, calendar.monthrange(*parts)[1])
    return date(*parts), date(*parts)


def first_day(text):
    return bounds(text)[0]


def last_day(text):
    return bounds(text)[1]


def day_after(text):
    return (date.fromisoformat(text) + timedelta(days=1)).isoformat()


def day_before(text):
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat()


def latest(texts):
    """Of several dates the one that reaches furthest; empty when there is none."""
    texts = sorted({text for text in texts if text})
    return max(texts, key=lambda text: (last_day(text), first_day(text)), default="")


def with_precision(value, precision):
    """A date as the format writes it, from a date and the precision noted beside it."""
    if precision.startswith("financial_year_"):
        return precision.removeprefix("financial_year_")
    if precision.startswith("undated_"):
        raise ValueError(f"no date given, only {precision}")
    return f"{value}?" if precision.endswith("_inferred") else value
