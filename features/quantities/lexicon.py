"""The words that make up, loosen or label a number."""

from __future__ import annotations

import re

from .quantity import Bound

UNITS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
UNITS |= {
    word: float(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
TENS = frozenset(float(value) for value in range(20, 100, 10))
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
}  # fmt: skip
PLURALS = {
    "dozens": 12.0, "scores": 20.0, "tens": 10.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
}  # fmt: skip
VAGUE = {"couple": (2.0, 3.0), "few": (2.0, 9.0), "several": (3.0, 9.0), "handful": (2.0, 9.0)}
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "tenth": 1 / 10,
}  # fmt: skip
MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "triple": 3.0, "tripled": 3.0,
    "triples": 3.0, "tripling": 3.0, "thrice": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quadruple": 4.0,
    "halved": 0.5, "halving": 0.5,
}  # fmt: skip
MULTIPLES |= {f"{word}fold": value for word, value in (UNITS | {"hundred": 100.0}).items() if value > 1}
DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|mn|bn|tn|k)?$", re.I)
JOINED = re.compile(r"(\d[\d,]*(?:\.\d+)?)[–—-](\d[\d,]*(?:\.\d+)?)$")
RATIO = re.compile(r"([1-9])/([2-9])$")
CURRENCIES = frozenset({"$", "€", "£", "¥", "₹", "us$", "c$", "a$", "usd", "eur", "gbp", "rs", "rs."})
MONEY_WORDS = {
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥", "rupees": "₹",
    "cents": "¢",
}  # fmt: skip
SIGNS = {"usd": "$", "us$": "$", "eur": "€", "gbp": "£", "rs": "₹", "rs.": "₹"}
MONTHS = frozenset(
    "january february march april may june july august september october november december jan jan. feb feb. mar mar. apr "
    "apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.".split()
)
CLOCK = frozenset("a.m. p.m. am pm a.m p.m o'clock o’clock gmt est edt pst et noon".split())
LABELLED = frozenset("no. # number chapter article section page route part phase size title".split())
APPROXIMATORS: dict[tuple[str, ...], Bound] = {
    ("about",): "about", ("around",): "about", ("roughly",): "about", ("approximately",): "about", ("some",): "about",
    ("estimated",): "about", ("close", "to"): "about", ("nearly",): "about", ("almost",): "about", ("circa",): "about",
    ("more", "than"): "at least", ("over",): "at least", ("at", "least"): "at least", ("exceeding",): "at least",
    ("no", "fewer", "than"): "at least", ("no", "less", "than"): "at least", ("as", "few", "as"): "at least",
    ("as", "little", "as"): "at least", ("no", "more", "than"): "at most", ("not", "more", "than"): "at most",
    ("up", "to"): "at most", ("as", "many", "as"): "at most", ("as", "much", "as"): "at most", ("fewer", "than"): "at most",
    ("less", "than"): "at most", ("under",): "at most", ("at", "most"): "at most", ("below",): "at most",
}  # fmt: skip
LOOSENING = frozenset(words[-1] for words in APPROXIMATORS)
CANDIDATES = frozenset({*UNITS, *SCALES, *PLURALS, *FRACTIONS, *MULTIPLES, *VAGUE}) - {"m", "k", "mn", "tn", "bn"}
"""Words that a number may start with."""


def number(digits: str) -> float:
    """A number in digits, thousands separated by commas."""
    return float(digits.replace(",", ""))
