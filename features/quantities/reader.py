"""From numerals to quantities: the unit, the bound and the noun that the words around a number give it."""

from __future__ import annotations

from spacy.tokens import Doc

from .lexicon import APPROXIMATORS, CLOCK, CURRENCIES, DIGITS, LABELLED, LOOSENING, MONEY_WORDS, MONTHS, SIGNS, UNITS
from .numerals import Numeral, Words, read_cardinal, read_numeral
from .quantity import Bound, Kind, Quantity, widen

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH"})


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Every quantity of ``doc`` in order; they never overlap."""
    reader = _Reader(doc)
    found: list[Quantity] = []
    for position in reader.words.candidates:
        if position >= reader.reached:
            quantity = reader.read(position)
            if quantity is not None:
                found.append(quantity)
                reader.reached = quantity.end
    return tuple(found)


class _Reader:
    """Reads one quantity at a time; looks back no further than ``reached``, where the one before ended."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.reached = 0
        self.words = Words(doc)
        self.word, self.tag = self.words.word, self.words.tag

    def read(self, position: int) -> Quantity | None:
        numeral = read_numeral(self.words, position)
        if numeral is None:
            return None
        start, end, kind, bound = position, numeral.end, numeral.kind, numeral.bound
        low, high = numeral.low, numeral.high
        article = self.word(start - 1) in ("a", "an") and start > self.reached and kind == "count"
        if article and not self.word(start)[0].isdigit() and self.unit_after(end, kind, "")[0] == "count":
            start -= 1
        unit = ""
        sign = self.word(start - 1)
        if sign in CURRENCIES or (self.tag(start - 1) == "$" and start > self.reached):
            start, kind, unit = start - 1, "money", SIGNS.get(sign, sign)
        second = self.second_of_range(start, end)
        if second is not None and kind in ("count", "money"):
            scale = second.scale if numeral.scale == 1 and low * second.scale < second.high else 1.0
            if low * scale < second.high:
                low, high, end, bound = low * scale, second.high, second.end, "range"
        kind, unit, end = self.unit_after(end, kind, unit)
        if kind == "count":
            kind, start = self.kind_of_bare(position, start, end, low)
        middle = (low + high) / 2
        if kind not in ("year", "day", "time", "label"):
            loosened, start = self.approximator(start, end)
            if loosened != "exact":
                bound = loosened
                low, high = widen(low, high, bound)
        head, of = self.head(end) if kind in ("count", "percent", "fraction", "money") else (None, False)
        part = of and bound != "range" and numeral.bound == "exact"
        return Quantity(start, end, low, high, middle, kind, bound, unit, head, part)

    def second_of_range(self, start: int, end: int) -> Numeral | None:
        """The upper end of "10 to 20", "$5-$10" and "between 10 and 20"; "from 10 to 20" is a change, two quantities."""
        between = self.word(start - 1) == "between"
        if self.word(end) not in (("and",) if between else ("to", "-", "–", "—")) or self.word(start - 1) == "from":
            return None
        after = end + 1 + (self.tag(end + 1) == "$")
        if not DIGITS.match(self.word(after)) and self.word(after) not in UNITS:
            return None
        return read_cardinal(self.words, after)

    def unit_after(self, end: int, kind: Kind, unit: str) -> tuple[Kind, str, int]:
        """What the word behind the number makes of it."""
        word, after = self.word(end), self.word(end + 1)
        if kind != "count":
            return kind, unit, end
        if word in ("%", "percent", "pct"):
            return "percent", "%", end + 1
        if word == "per" and after == "cent":
            return "percent", "%", end + 2
        if word == "percentage":
            return "percent", "points", end + 2
        if word in ("times", "fold"):
            return "multiple", "", end + 1
        if word in MONEY_WORDS:
            return "money", MONEY_WORDS[word], end + 1
        if word == "-" and after == "fold":
            return "multiple", "", end + 2
        if word == "-" and after == "year":
            return "count", "year", end + 2
        return kind, unit, end

    def kind_of_bare(self, position: int, start: int, end: int, value: float) -> tuple[Kind, int]:
        """Tell counts from years, days, clock times, factors and labels; and where the quantity then starts."""
        before, after = self.word(position - 1), self.word(end)
        if before in MONTHS and self.doc[position - 1].text[0].isupper() and value <= 31:
            return "day", start
        if after in MONTHS and self.doc[end].text[0].isupper() and value <= 31 and self.tag(end) == "NNP":
            return "day", start
        if after in CLOCK:
            return "time", start
        if before == "of" and self.word(position - 2) == "factor":
            return "multiple", position - 2
        token = self.doc[position]
        if len(token.text) == 4 and end == position + 1 and 1500 <= value <= 2100 and token.text.isdigit():
            counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS"
            return ("count" if counts else "year"), start
        if before in LABELLED:
            return "label", start
        labelled = self.tag(position - 1) == "NNP" and position > self.reached and self.tag(end) not in _INSIDE
        return ("label" if labelled and token.text[0].isdigit() else "count"), start

    def approximator(self, start: int, end: int) -> tuple[Bound, int]:
        """The words before the number (or "or so", "or more", "-plus" behind it) that loosen it, and where they start."""
        behind = (self.word(end), self.word(end + 1))
        if behind in (("or", "more"), ("-", "plus")):
            _, first = self.leading_words(start)
            return "at least", first
        bound, first = self.leading_words(start)
        return ("about", start) if bound == "exact" and behind == ("or", "so") else (bound, first)

    def leading_words(self, start: int) -> tuple[Bound, int]:
        """The bound that the words before token ``start`` set, and where those words start."""
        if self.word(start - 1) not in LOOSENING:
            return "exact", start
        before = (self.word(start - 3), self.word(start - 2), self.word(start - 1))
        for length in (3, 2, 1):
            bound = APPROXIMATORS.get(before[3 - length :])
            if bound is not None and start - length >= self.reached:
                return bound, start - length
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
