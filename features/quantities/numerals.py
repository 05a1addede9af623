"""Numerals: the number itself, in digits, words or both, before anything is known of what it counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from spacy.attrs import LOWER, PREFIX, TAG
from spacy.strings import get_string_id
from spacy.tokens import Doc

from .lexicon import CANDIDATES, DIGITS, FRACTIONS, JOINED, MULTIPLES, PLURALS, RATIO, SCALES, TENS, UNITS, VAGUE, number
from .quantity import Bound, Kind

_CANDIDATE_IDS = frozenset(get_string_id(word) for word in CANDIDATES)
_DIGIT_IDS = frozenset(get_string_id(digit) for digit in "0123456789")
# A word that is no candidate mostly shows by the low bits of its id: one vectorised look, and Python only at the rest.
_LOW_BITS = 0xFFFF
_MAY_START = np.zeros(_LOW_BITS + 1, dtype=bool)
_MAY_START[[identifier & _LOW_BITS for identifier in _CANDIDATE_IDS | _DIGIT_IDS]] = True
_CARDINAL = get_string_id("CD")
_PADDING = 8  # farther than any rule looks ahead of what it has read


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: tokens up to ``end``, its value or range, and the largest scale word in it."""

    end: int
    low: float
    high: float
    kind: Kind = "count"
    bound: Bound = "exact"
    scale: float = 1.0


class Words:
    """The lower-case words and tags of a parsed text, empty outside it; ``candidates`` may start a number."""

    def __init__(self, doc: Doc) -> None:
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

    def word(self, position: int) -> str:
        """The lower-case word at ``position``, empty outside the text."""
        return self.strings[self.lower[position]]

    def tag(self, position: int) -> str:
        """The part-of-speech tag at ``position``, empty outside the text."""
        return self.strings[self.tags[position]]


def read_numeral(words: Words, position: int) -> Numeral | None:
    """The number that starts at ``position``, None when there is none."""
    word = words.word(position)
    if word in MULTIPLES:
        return Numeral(position + 1, MULTIPLES[word], MULTIPLES[word], "multiple")
    if word in FRACTIONS:
        return _fraction(words, position)
    if word in PLURALS:
        return _plural(words, position)
    if word in VAGUE:
        return _vague(words, position)
    if word[:1].isdigit():
        joined, ratio = JOINED.match(word), RATIO.match(word)
        if joined:
            low, high = number(joined[1]), number(joined[2])
            return Numeral(position + 1, low, high, bound="range") if low < high and not 1500 <= low <= 2100 else None
        if ratio and int(ratio[1]) < int(ratio[2]):
            share = int(ratio[1]) / int(ratio[2])
            return Numeral(position + 1, share, share, "fraction")
    plain = read_cardinal(words, position)
    return plain and (_one_in_five(words, plain) or _and_a_half(words, plain))


def read_cardinal(words: Words, position: int) -> Numeral | None:
    """Digits, words, and scales behind them: 1.2 million, two hundred and fifty, twenty-five, two-thirds, a dozen."""
    total, current, scale = 0.0, None, 1.0
    end = position
    while True:
        word, before, after = words.word(end), words.word(end - 1), words.word(end + 1)
        digits = DIGITS.match(word) if word[:1].isdigit() else None
        if digits and current is None:
            current = number(digits[1] + (digits[2] or "")) * SCALES.get((digits[3] or "").lower(), 1.0)
        elif word in UNITS and (
            current is None or (current % 100 in TENS and 0 < UNITS[word] < 10) or (current >= 100 and current % 100 == 0)
        ):
            current = (current or 0.0) + UNITS[word]
        elif word in SCALES and (current is not None or (end == position and len(word) > 2 and not before[-1:].isdigit())):
            scale = max(scale, SCALES[word])
            current = (1.0 if current is None else current) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, None
        elif word == "-" and (before in UNITS or digits) and after in UNITS:
            pass
        elif word == "and" and scale > 1 and current != 0 and after in UNITS and before in SCALES:
            current = current or 0.0
        else:
            break
        end += 1
    if end == position:
        return None
    value = total + (current or 0.0)
    parts = end + (words.word(end) == "-")
    if words.word(parts) in FRACTIONS and words.word(parts) != "half" and 0 < value < 10 and scale == 1:
        value *= FRACTIONS[words.word(parts)]
        return Numeral(parts + 1, value, value, "fraction")
    return Numeral(end, value, value, scale=scale)


def _fraction(words: Words, position: int) -> Numeral | None:
    """Half, half a million, a quarter of."""
    word, after = words.word(position), words.word(position + 1)
    if word == "half" and after in ("a", "an") and words.word(position + 2) in SCALES:
        value = SCALES[words.word(position + 2)] / 2
        return Numeral(position + 3, value, value, scale=2 * value)
    counted = words.word(position - 1) in ("a", "one") and after in ("of", "more", "less", "fewer", ",", ".")
    return Numeral(position + 1, FRACTIONS[word], FRACTIONS[word], "fraction") if word == "half" or counted else None


def _plural(words: Words, position: int) -> Numeral:
    """Dozens, tens of thousands: two of them up to just under ten."""
    size, end = PLURALS[words.word(position)], position + 1
    while words.word(end) == "of" and words.word(end + 1) in PLURALS:
        size, end = size * PLURALS[words.word(end + 1)], end + 2
    return Numeral(end, 2 * size, 9.99 * size, bound="range", scale=size)


def _vague(words: Words, position: int) -> Numeral | None:
    """A few hundred, several thousand, a couple of dozen; "few" alone is no number."""
    low, high = VAGUE[words.word(position)]
    end = position + 1 + (words.word(position + 1) == "of")
    scale = SCALES.get(words.word(end))
    if scale is not None and len(words.word(end)) > 2:
        return Numeral(end + 1, low * scale, high * scale, bound="range", scale=scale)
    return Numeral(position + 1, low, high, bound="range") if words.word(position) == "several" else None


def _one_in_five(words: Words, part: Numeral) -> Numeral | None:
    """One in five, three out of four: a share; "one in 2015" and "five in ten days" are none."""
    place = part.end + (words.word(part.end) == "out")
    link = words.word(place)
    if link not in ("in", "of") or (link == "of" and place == part.end) or part.scale != 1:
        return None
    whole = read_cardinal(words, place + 1) if part.low < 10 else None
    if whole is None or whole.kind != "count" or not part.low < whole.low <= 1000 or part.low != int(part.low):
        return None
    if link == "in" and place == part.end and (part.low > 3 or words.tag(whole.end) not in ("NNS", "NNPS", "JJ")):
        return None
    share = part.low / whole.low
    return Numeral(whole.end, share, share, "fraction")


def _and_a_half(words: Words, plain: Numeral) -> Numeral:
    """A million and a half, one and a half million."""
    end = plain.end
    if plain.kind != "count" or [words.word(end + step) for step in range(3)] != ["and", "a", "half"]:
        return plain
    if plain.scale > 1:
        return Numeral(end + 3, plain.low + plain.scale / 2, plain.low + plain.scale / 2, scale=plain.scale)
    scale = SCALES.get(words.word(end + 3), 1.0)
    return Numeral(end + 3 + (scale > 1), (plain.low + 0.5) * scale, (plain.low + 0.5) * scale, scale=scale)
