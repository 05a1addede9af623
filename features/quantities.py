"""Quantities: what numbers a text states, of what, and how exactly.

Numbers in news are rarely plain: "1.2 million", "half a billion", "a few hundred", "500 to 4,000", "nearly tripled". Each
becomes a range ``low``–``high`` with its unit and the noun it counts. Years, clock times, days of the month and labels
("Route 66") are told apart and ordinals left out. How wide "about" and "dozens" are is a convention: ten per cent either
way, and from two of the unit up to just under ten.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

import numpy as np
from spacy.attrs import LOWER, PREFIX, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

Kind = Literal["count", "money", "percent", "multiple", "fraction", "year", "day", "time", "label"]
Bound = Literal["exact", "about", "at least", "at most", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: tokens ``start`` to ``end`` (exclusive), signs and approximators included.

    ``low`` and ``high`` bound the value (``high`` may be infinite); ``value`` is the number as printed, of a range its
    middle. ``unit`` is a currency sign, ``%`` or the lower-case noun of a measure; ``head`` is the token index of the noun
    that is counted, if any. ``of`` is True for parts of something: "30 of the workers".
    """

    start: int
    end: int
    low: float
    high: float
    value: float
    kind: Kind
    bound: Bound = "exact"
    unit: str = ""
    head: int | None = None
    of: bool = False

    def compatible(self, other: Quantity) -> bool:
        """True when both can be true of one thing: the ranges meet, or one value is the other rounded."""
        if self.low <= other.high and other.low <= self.high:
            return True
        return _rounds_to(self.value, other.value) or _rounds_to(other.value, self.value)


_UNITS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_UNITS |= {
    word: float(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
}  # fmt: skip
_PLURALS = {
    "dozens": 12.0,
    "scores": 20.0,
    "tens": 10.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_VAGUE = {"couple": (2.0, 3.0), "few": (2.0, 9.0), "several": (3.0, 9.0), "handful": (2.0, 9.0)}
_FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "tenth": 1 / 10,
}
_MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "triple": 3.0, "tripled": 3.0,
    "triples": 3.0, "tripling": 3.0, "thrice": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quadruple": 4.0,
    "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|mn|bn|tn|k)?$", re.I)
_JOINED = re.compile(r"(\d[\d,]*(?:\.\d+)?)[–—-](\d[\d,]*(?:\.\d+)?)$")
_CURRENCIES = frozenset({"$", "€", "£", "¥", "₹", "US$", "C$", "A$", "us$", "c$", "a$"})
_MONEY_WORDS = {
    "dollar": "$",
    "dollars": "$",
    "euro": "€",
    "euros": "€",
    "pound": "£",
    "pounds": "£",
    "yen": "¥",
    "rupees": "₹",
    "cents": "¢",
}
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan jan. feb feb. mar mar. apr "
    "apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.".split()
)
_CLOCK = frozenset("a.m. p.m. am pm a.m p.m o'clock o’clock gmt est edt pst et noon".split())
_APPROXIMATORS: dict[tuple[str, ...], Bound] = {
    ("about",): "about", ("around",): "about", ("roughly",): "about", ("approximately",): "about", ("some",): "about",
    ("estimated",): "about", ("close", "to"): "about", ("nearly",): "about", ("almost",): "about", ("circa",): "about",
    ("more", "than"): "at least", ("over",): "at least", ("at", "least"): "at least", ("exceeding",): "at least",
    ("up", "to"): "at most", ("as", "many", "as"): "at most", ("as", "much", "as"): "at most", ("fewer", "than"): "at most",
    ("less", "than"): "at most", ("under",): "at most", ("at", "most"): "at most", ("below",): "at most",
}  # fmt: skip
_LOOSENING = frozenset(words[-1] for words in _APPROXIMATORS)
_CANDIDATES = frozenset({*_UNITS, *_SCALES, *_PLURALS, *_FRACTIONS, *_MULTIPLES, *_VAGUE}) - {
    "m",
    "k",
    "mn",
    "tn",
    "bn",
    "second",
}
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH"})


_FOLDS = {f"{word}fold": value for word, value in (_UNITS | {"hundred": 100.0, "many": 0.0}).items() if value > 1}
_MULTIPLES |= _FOLDS
_CANDIDATE_IDS = frozenset(get_string_id(word) for word in {*_CANDIDATES, *_FOLDS})
# A word that is no candidate mostly shows by the low bits of its id: one vectorised look, and Python only at the rest.
_LOW_BITS = 0xFFFF
_MAY_START = np.zeros(_LOW_BITS + 1, dtype=bool)
_DIGIT_IDS = frozenset(get_string_id(digit) for digit in "0123456789")
_MAY_START[[identifier & _LOW_BITS for identifier in _CANDIDATE_IDS | _DIGIT_IDS]] = True
_CARDINAL = get_string_id("CD")
_PADDING = 8  # farther than any rule looks ahead of what it has read


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Every quantity of ``doc`` in order; they never overlap."""
    reader = _Reader(doc)
    found: list[Quantity] = []
    for position in reader.candidates:
        if position >= reader.reached:
            quantity = reader.read(position)
            if quantity is not None:
                found.append(quantity)
                reader.reached = quantity.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A number as written: tokens up to ``end``, its value or range, and the largest scale word in it."""

    end: int
    low: float
    high: float
    kind: Kind = "count"
    bound: Bound = "exact"
    scale: float = 1.0


class _Reader:
    """Reads one quantity at a time; looks back no further than ``reached``, where the one before ended."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.reached = 0
        self.strings = doc.vocab.strings
        table = np.asarray(doc.to_array([LOWER, TAG, PREFIX]), dtype=np.uint64)
        likely = np.flatnonzero(
            (table[:, 1] == _CARDINAL) | _MAY_START[table[:, [0, 2]] & np.uint64(_LOW_BITS)].any(axis=1)
        ).tolist()
        # Padded with the empty string, which positions before and after the text then read.
        self.lower: list[int] = table[:, 0].tolist() + [0] * _PADDING
        self.tags: list[int] = table[:, 1].tolist() + [0] * _PADDING
        prefixes: list[int] = table[:, 2].tolist()
        self.candidates = [
            i for i in likely if self.tags[i] == _CARDINAL or self.lower[i] in _CANDIDATE_IDS or prefixes[i] in _DIGIT_IDS
        ]
        """Tokens that a quantity may start at."""

    def word(self, position: int) -> str:
        """The lower-case word at ``position``, empty outside the text."""
        return self.strings[self.lower[position]]

    def tag(self, position: int) -> str:
        """The part-of-speech tag at ``position``, empty outside the text."""
        return self.strings[self.tags[position]]

    def read(self, position: int) -> Quantity | None:
        numeral = self.numeral(position)
        if numeral is None:
            return None
        start, end, kind, bound = position, numeral.end, numeral.kind, numeral.bound
        low, high = numeral.low, numeral.high
        if (
            self.word(start - 1) in ("a", "an")
            and start > self.reached
            and kind == "count"
            and not self.word(start)[0].isdigit()
        ):
            start -= 1
        unit = ""
        if self.word(start - 1) in _CURRENCIES or (self.tag(start - 1) == "$" and start > self.reached):
            start, kind, unit = start - 1, "money", self.word(start - 1)
        second = self.second_of_range(start, end, unit)
        if second is not None and kind in ("count", "money"):
            scale = second.scale if numeral.scale == 1 and low * second.scale < second.high else 1.0
            if low * scale < second.high:
                low, high, end, bound = low * scale, second.high, second.end, "range"
        kind, unit, end = self.unit_after(end, kind, unit)
        if kind == "count":
            kind = self.kind_of_bare(position, end, low)
        middle = (low + high) / 2
        if bound == "exact" and kind not in ("year", "day", "time", "label"):
            bound, start = self.approximator(start, end)
            low, high = _widen(low, high, bound)
        head, of = self.head(end) if kind in ("count", "percent", "fraction", "money") else (None, False)
        return Quantity(
            start, end, low, high, middle, kind, bound, unit, head, of and bound != "range" and numeral.bound == "exact"
        )

    def numeral(self, position: int) -> _Numeral | None:
        """The number that starts at ``position``."""
        word = self.word(position)
        if word in _MULTIPLES:
            return _Numeral(position + 1, _MULTIPLES[word], _MULTIPLES[word], "multiple")
        if word == "half":
            if self.word(position + 1) in ("a", "an") and self.word(position + 2) in _SCALES:
                value = _SCALES[self.word(position + 2)] / 2
                return _Numeral(position + 3, value, value, scale=2 * value)
            return _Numeral(position + 1, 0.5, 0.5, "fraction")
        if word in _FRACTIONS:
            counted = self.word(position - 1) in ("a", "one") and self.word(position + 1) in (
                "of",
                "more",
                "less",
                "fewer",
                ",",
                ".",
            )
            return _Numeral(position + 1, _FRACTIONS[word], _FRACTIONS[word], "fraction") if counted else None
        if word in _PLURALS:
            return self.plural(position)
        if word in _VAGUE:
            return self.vague(position)
        joined = _JOINED.match(word) if word[:1].isdigit() else None
        if joined:
            low, high = _number(joined[1]), _number(joined[2])
            return _Numeral(position + 1, low, high, bound="range") if low < high and not 1500 <= low <= 2100 else None
        return self.cardinal(position)

    def plural(self, position: int) -> _Numeral:
        """Dozens, tens of thousands: two of them up to just under ten."""
        size, end = _PLURALS[self.word(position)], position + 1
        while self.word(end) == "of" and self.word(end + 1) in _PLURALS:
            size, end = size * _PLURALS[self.word(end + 1)], end + 2
        return _Numeral(end, 2 * size, 9.99 * size, bound="range", scale=size)

    def vague(self, position: int) -> _Numeral | None:
        """A few hundred, several thousand, a couple of dozen; "few" alone is no number."""
        low, high = _VAGUE[self.word(position)]
        end = position + 1 + (self.word(position + 1) == "of")
        scale = _SCALES.get(self.word(end))
        if scale is not None and len(self.word(end)) > 2:
            return _Numeral(end + 1, low * scale, high * scale, bound="range", scale=scale)
        return _Numeral(position + 1, low, high, bound="range") if self.word(position) == "several" else None

    def cardinal(self, position: int) -> _Numeral | None:
        """Digits, words, and scales behind them: 1.2 million, two hundred and fifty, twenty-five, two-thirds, a dozen."""
        total, current, scale = 0.0, None, 1.0
        end = position
        while True:
            word = self.word(end)
            digits = _DIGITS.match(word) if word[:1].isdigit() else None
            if digits and current is None:
                current = _number(digits[1] + (digits[2] or "")) * _SCALES.get((digits[3] or "").lower(), 1.0)
            elif word in _UNITS and (
                current is None
                or (current % 100 in _TENS and 0 < _UNITS[word] < 10)
                or (current >= 100 and current % 100 == 0)
            ):
                current = (current or 0.0) + _UNITS[word]
            elif word in _SCALES and (
                current is not None or (end == position and len(word) > 2 and not self.word(end - 1)[-1:].isdigit())
            ):
                scale = max(scale, _SCALES[word])
                current = (1.0 if current is None else current) * _SCALES[word]
                if _SCALES[word] >= 1000:
                    total, current = total + current, None
            elif word == "-" and (self.word(end - 1) in _UNITS or digits) and self.word(end + 1) in _UNITS:
                pass
            elif (
                word == "and" and scale > 1 and current != 0 and self.word(end + 1) in _UNITS and self.word(end - 1) in _SCALES
            ):
                current = current or 0.0
            else:
                break
            end += 1
        if end == position:
            return None
        value = total + (current or 0.0)
        parts = end + (self.word(end) == "-")
        if self.word(parts) in _FRACTIONS and self.word(parts) != "half" and 0 < value < 10 and scale == 1:
            value *= _FRACTIONS[self.word(parts)]
            return _Numeral(parts + 1, value, value, "fraction")
        return _Numeral(end, value, value, scale=scale)

    def second_of_range(self, start: int, end: int, unit: str) -> _Numeral | None:
        """The upper end of "10 to 20", "$5-$10" and "between 10 and 20"; "from 10 to 20" is a change, two quantities."""
        between = self.word(start - 1) == "between"
        if self.word(end) not in (("and",) if between else ("to", "-", "–", "—")) or self.word(start - 1) == "from":
            return None
        after = end + 1 + (self.tag(end + 1) == "$")
        if not _DIGITS.match(self.word(after)) and self.word(after) not in _UNITS:
            return None
        return self.cardinal(after)

    def unit_after(self, end: int, kind: Kind, unit: str) -> tuple[Kind, str, int]:
        """What the word behind the number makes of it."""
        word = self.word(end)
        if kind == "count":
            if word in ("%", "percent", "pct"):
                return "percent", "%", end + 1
            if word == "per" and self.word(end + 1) == "cent":
                return "percent", "%", end + 2
            if word == "percentage":
                return "percent", "points", end + 2
            if word == "times":
                return "multiple", "", end + 1
            if word in _MONEY_WORDS:
                return "money", _MONEY_WORDS[word], end + 1
            if word == "-" and self.word(end + 1) == "fold":
                return "multiple", "", end + 2
            if word == "fold":
                return "multiple", "", end + 1
            if word == "-" and self.word(end + 1) == "year":
                return "count", "year", end + 2
        return kind, unit, end

    def kind_of_bare(self, position: int, end: int, value: float) -> Kind:
        """Tell counts from years, days, clock times and labels."""
        before, after = self.word(position - 1), self.word(end)
        if before in _MONTHS and self.doc[position - 1].text[0].isupper() and value <= 31:
            return "day"
        if after in _MONTHS and self.doc[end].text[0].isupper() and value <= 31 and self.tag(end) == "NNP":
            return "day"
        if after in _CLOCK:
            return "time"
        token = self.doc[position]
        if len(token.text) == 4 and end == position + 1 and 1500 <= value <= 2100 and token.text.isdigit():
            counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS"
            return "count" if counts else "year"
        if before in (
            "no.",
            "#",
            "number",
            "chapter",
            "article",
            "section",
            "page",
            "route",
            "part",
            "phase",
            "size",
            "title",
        ):
            return "label"
        labelled = self.tag(position - 1) == "NNP" and position > self.reached and self.tag(end) not in _INSIDE
        return "label" if labelled and token.text[0].isdigit() else "count"

    def approximator(self, start: int, end: int) -> tuple[Bound, int]:
        """The words before the number (or "or so", "or more" behind it) that loosen it, and where they start."""
        if self.word(start - 1) in _LOOSENING:
            before = (self.word(start - 3), self.word(start - 2), self.word(start - 1))
            for length in (3, 2, 1):
                bound = _APPROXIMATORS.get(before[3 - length :])
                if bound is not None and start - length >= self.reached:
                    return bound, start - length
        if self.word(end) == "or" and self.word(end + 1) in ("so", "more"):
            return ("about" if self.word(end + 1) == "so" else "at least"), start
        return "exact", start

    def head(self, end: int) -> tuple[int | None, bool]:
        """The noun that is counted: the last of the nouns behind the number, or behind its "of"."""
        position, of = end, False
        if self.word(position) == "of":
            position, of = position + 1, True
            while self.tag(position) in ("DT", "PRP$", "CD") or self.word(position) == "all":
                position += 1
        last = None
        for place in range(position, min(position + 6, len(self.doc))):
            tag = self.tag(place)
            if tag in _NOUNS:
                last = place if self.word(place)[0].isalpha() else last
            elif tag not in _INSIDE or (tag in ("VBG", "VBN") and last is not None):
                break
        return last, of


_TENS = frozenset(float(value) for value in range(20, 100, 10))


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))


def _widen(low: float, high: float, bound: Bound) -> tuple[float, float]:
    if bound == "about":
        return 0.9 * low, 1.1 * high
    if bound == "at least":
        return low, math.inf
    if bound == "at most":
        return 0.0, high
    return low, high


def _rounds_to(exact: float, rounded: float) -> bool:
    """True when ``rounded`` has fewer significant digits than ``exact`` and is what ``exact`` rounds to."""
    if rounded <= 0 or exact <= 0 or not math.isfinite(exact):
        return False
    for digits in (1, 2, 3):
        unit = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
        if math.isclose(rounded, round(exact / unit) * unit, rel_tol=1e-9):
            return not math.isclose(rounded, exact)
    return False
