"""Quotations, found by their marks alone: which stretches of a text are in quotation marks, and which marks are errors.

Nothing is counted odd or even. Every mark gets a shape from its two neighbours (opening, closing or either), marks are
paired by a stack within one paragraph, and an apostrophe or inch mark is never paired at all, so one stray mark shifts
nothing after it. A speech over several paragraphs (an opening mark at the head of each, a closing mark on the last
only) is correct typesetting (Chicago Manual of Style, 17th ed., §13.30).

Whether the words are speech, a title or a scare quote is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    pass

Style = Literal["curly", "straight", "low", "latex", "angled", "single"]
Shape = Literal["opening", "closing", "either"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks: code points ``start`` to ``end`` (exclusive), the marks included.

    ``style`` is that of the opening mark. ``missing_close`` says that no closing mark was found and the quotation was
    ended at the paragraph's end (or where the next one opens). ``continues`` says that it goes on in the next
    paragraph, where it is listed again as a ``continuation``. Nested quotations are listed too.
    """

    start: int
    end: int
    style: Style
    missing_close: bool = False
    continues: bool = False
    continuation: bool = False


@dataclass(frozen=True, slots=True)
class UnpairedMark:
    """A quotation mark at code point ``position`` that is surely an error, and what it wanted to do."""

    position: int
    mark: str
    wanted: Literal["opening", "closing"]


@dataclass(frozen=True, slots=True)
class Quotations:
    """All quotations of a text, ordered by start (an outer one before those nested in it), and the marks in error."""

    quotations: tuple[Quotation, ...]
    unpaired: tuple[UnpairedMark, ...]


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    text: str
    shape: Shape


_STYLES: dict[str, Style] = {
    "“": "curly", "”": "curly", "‟": "curly", '"': "straight", "„": "low", "``": "latex", "''": "latex",
    "‘‘": "latex", "’’": "latex", "«": "angled", "»": "angled",
}  # fmt: skip
_DOUBLE = re.compile(r"``|''|‘‘|’’|[“”„‟\"«»]")
_SINGLE = re.compile(r"[‘’'`‚‹›]")
_ALWAYS_OPEN = frozenset({"„", "``", "‘‘", "‟"})
_INVISIBLE = "\u200b\u200e\u200f\u202a\u202c\ufeff"  # left by copying from web pages
_LOST_BREAKS = 1500  # code points: a paragraph this long has swallowed others
_SENTENCE_END = re.compile(r"[.!?…][)\]”\"’']*\s")
# Words written with an apostrophe in front: 'em, 'til, rock 'n' roll, '90s. A mark before them opens nothing.
_ELISION = re.compile(r"(?:\d\ds?|em|till?|tis|twas|twere|cause|cuz|bout|round|n|neath|fore|gainst|nuff|er|im)\b", re.I)
_FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:½)?$")


def find_quotations(text: str) -> Quotations:
    """Find the quotations of ``text``. Never raises; every offset is a code point of ``text``."""
    found: list[Quotation] = []
    unpaired: list[UnpairedMark] = []
    pending: Quotation | None = None  # of the paragraph before: opened, not closed
    for start, end in paragraphs(text):
        quotations, strays = _pair_paragraph(text, start, end)
        if pending is not None:
            quotations, strays = _settle(text, pending, start, quotations, strays, found, unpaired)
        unpaired.extend(strays)
        found.extend(quotations)
        pending = next((quotation for quotation in reversed(quotations) if _runs_out(quotation, end, text)), None)
    # A text that stops in mid-sentence was cut off by somebody else: the missing mark is not the writer's.
    if pending is not None and re.search(r"[.!?][)’']*\s*$", text):
        unpaired.append(UnpairedMark(pending.start, text[pending.start], "closing"))
    for index, quotation in enumerate(found):
        if quotation.missing_close and not quotation.continues and not _reported(unpaired, quotation):
            following = found[index + 1] if index + 1 < len(found) else None
            if following is None or quotation.end > following.start or "\n" in text[quotation.end : following.start]:
                continue
            if _lost_break(text, following.start):
                found[index] = replace(quotation, missing_close=False, continues=True)
                found[index + 1] = replace(following, continuation=True)
            else:
                unpaired.append(UnpairedMark(quotation.start, text[quotation.start], "closing"))
    return Quotations(
        tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end))),
        tuple(sorted(unpaired, key=lambda mark: mark.position)),
    )


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs of ``text``: its lines, or what blank lines separate where lines are wrapped by hand."""
    lines = [len(line) for line in text.split("\n") if line.strip()]
    wrapped = len(lines) > 5 and max(lines) <= 100 and sum(length >= 50 for length in lines) > 0.6 * len(lines)
    separator = r"\n[^\S\n]*\n\s*" if wrapped else r"\n\s*"
    start = 0
    for gap in re.finditer(separator, text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _shape(text: str, start: int, end: int) -> Shape:
    """What the neighbours of a mark say it does."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = before.isspace() or before in "([{—–-/=‘'’“\"*_" or before in _INVISIBLE
    closes = after.isspace() or after in ")]}.,;:!?…—–-/’'”\"*_"
    if before in ".,!?…" and not closes:
        return "closing"  # no space after the mark: ."He
    if before in "—–-‘'’“\"*_/=" and closes and not after.isspace():
        return "either"
    if opens == closes:
        return "either"
    return "opening" if opens else "closing"


def _is_inches(text: str, mark: _Mark) -> bool:
    """6'2" and 12" are measures, not closing marks."""
    before = text[max(0, mark.start - 8) : mark.start]
    return mark.text in ('"', "”", "''", "’’") and _FEET_AND_INCHES.search(before) is not None


def _pair_paragraph(text: str, start: int, end: int) -> tuple[list[Quotation], list[UnpairedMark]]:
    """Pair the marks of one paragraph. An opening mark without a partner gives a quotation with ``missing_close``."""
    marks = [
        _Mark(match.start(), match.end(), match.group(), _shape(text, match.start(), match.end()))
        for match in _DOUBLE.finditer(text, start, end)
    ]
    marks = [mark for mark in marks if not _is_inches(text, mark)]
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    strays: list[UnpairedMark] = []
    for index, mark in enumerate(marks):
        partner = _partner(stack, mark)
        digit_before = mark.start > start and text[mark.start - 1].isdigit()
        if partner is not None and digit_before and mark.text == '"' and _measure_inside(text, marks, index):
            continue
        if partner is not None:
            pairs.append((stack[partner], mark))
            del stack[partner:]
        elif _can_open(mark, stack) or _opens_late(text, marks, index):
            stack.append(mark)
        elif not digit_before and mark.shape == "closing" and mark.text in ("”", '"', "»"):
            strays.append(UnpairedMark(mark.start, mark.text, "opening"))
    quotations = [Quotation(opening.start, closing.end, _STYLES[opening.text]) for opening, closing in pairs]
    for opening in stack:
        stop = min((mark.start for mark, _ in pairs if mark.start > opening.start), default=end)
        later = min((mark.start for mark in stack if mark.start > opening.start), default=end)
        stop = min(stop, later)
        stop = opening.end + len(text[opening.end : stop].rstrip())
        quotations.append(Quotation(opening.start, stop, _STYLES[opening.text], missing_close=True))
    quotations.sort(key=lambda quotation: (quotation.start, -quotation.end))
    quotations.extend(_pair_singles(text, start, end, quotations))
    quotations.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return quotations, strays


def _can_open(mark: _Mark, stack: list[_Mark]) -> bool:
    if mark.text in _ALWAYS_OPEN:
        return True
    if mark.text in ("“", "«"):
        return mark.shape != "closing" or not stack
    if mark.text in ("''", "’’"):  # two apostrophes, unless they stand where a quotation begins
        return mark.shape == "opening"
    return mark.shape == "opening" or (mark.shape == "either" and mark.text == '"')


def _opens_late(text: str, marks: list[_Mark], index: int) -> bool:
    """He said:" Yes." An opening mark set on the wrong side of its space."""
    mark = marks[index]
    following = marks[index + 1] if index + 1 < len(marks) else None
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    misplaced = mark.text == '"' and before in (",", ":") and after == " "
    return misplaced and following is not None and following.shape == "closing"


def _partner(stack: list[_Mark], mark: _Mark) -> int | None:
    """Index in ``stack`` of the opening mark that ``mark`` closes; the wrong kind of closing mark closes too."""
    if not stack or mark.text in _ALWAYS_OPEN:
        return None
    angled = mark.text in "«»"
    candidates = [index for index, opening in enumerate(stack) if (opening.text in ("«", "»")) == angled]
    if not candidates:
        return None
    opening = stack[candidates[-1]]
    if mark.shape == "opening" and mark.text != "”":
        # French typography puts a space before the closing mark: « oui ».
        return candidates[-1] if angled and mark.text != opening.text else None
    if mark.text == "“" and opening.text != "„" and mark.shape != "closing":
        return None
    return candidates[-1]


def _measure_inside(text: str, marks: list[_Mark], index: int) -> bool:
    """A 12" pipe inside a quotation: the next mark closes, so this one cannot have."""
    following = marks[index + 1] if index + 1 < len(marks) else None
    after = text[marks[index].end : marks[index].end + 1]
    return after == " " and following is not None and following.shape == "closing"


def _pair_singles(text: str, start: int, end: int, doubles: list[Quotation]) -> list[Quotation]:
    """Single quotations of one paragraph. Only pairs are found: a lone single mark may always be an apostrophe."""
    edges = sorted({edge for quotation in doubles for edge in (quotation.start, quotation.end)})
    taken = {quotation.start for quotation in doubles} | {quotation.end - 1 for quotation in doubles}
    for quotation in doubles:
        if quotation.style == "latex":  # marks of two characters
            taken |= {quotation.start + 1, quotation.end - 2}
    marks = [match.start() for match in _SINGLE.finditer(text, start, end) if match.start() not in taken]
    found: list[Quotation] = []
    reached = start
    for index, position in enumerate(marks):
        if position < reached or not _opens_single(text, position):
            continue
        closing = _close_single(text, marks[index + 1 :], position, edges, doubles)
        if closing is not None:
            found.append(Quotation(position, closing + 1, "single"))
            reached = closing + 1
    return found


def _opens_single(text: str, position: int) -> bool:
    if text[position] in "’›" or _ELISION.match(text, position + 1):
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1 : position + 2]
    return (before.isspace() or before in '([—–-“"„«') and bool(after) and (after.isalnum() or after in '…“"[($£€.#@')


def _close_single(text: str, marks: list[int], opening: int, edges: list[int], doubles: list[Quotation]) -> int | None:
    """The closing partner of a single mark: the first that is no plural possessive, else the first that may be one."""
    level = _level(opening, doubles)
    weak: int | None = None
    for position in marks:
        if text[position] in "‘`‚‹" and _opens_single(text, position):
            break
        before, after = text[position - 1], text[position + 1 : position + 2] or " "
        if before.isspace() or after.isalnum() or text[position] in "‘`‚‹" or _level(position, doubles) != level:
            continue
        possessive = before in "sS" and after == " " and text[position + 2 : position + 3].isalpha()
        dropped = before in "nN" and after == " " and text[position - 3 : position].lower().endswith("in")  # goin' home
        if not possessive and not dropped:
            far = weak is not None and _SENTENCE_END.search(text, weak, position) is not None
            return weak if far else position
        weak = position if weak is None else weak
    return weak


def _level(position: int, doubles: list[Quotation]) -> int:
    """Which double quotation ``position`` is directly in: its start, or -1. A single pair may not cross one's edge."""
    inside = [quotation.start for quotation in doubles if quotation.start < position < quotation.end]
    return inside[-1] if inside else -1


def _runs_out(quotation: Quotation, end: int, text: str) -> bool:
    return quotation.missing_close and not text[quotation.end : end].strip()


def _settle(
    text: str,
    pending: Quotation,
    start: int,
    quotations: list[Quotation],
    strays: list[UnpairedMark],
    found: list[Quotation],
    unpaired: list[UnpairedMark],
) -> tuple[list[Quotation], list[UnpairedMark]]:
    """Decide what an unclosed quotation of the paragraph before means, now that the next one is known."""
    last = max(index for index, quotation in enumerate(found) if quotation.start == pending.start)
    if quotations and quotations[0].start == start and quotations[0].style != "single":
        found[last] = replace(pending, missing_close=False, continues=True)
        return [replace(quotations[0], continuation=True), *quotations[1:]], strays
    closing = strays[0] if strays and strays[0].wanted == "opening" else None
    if closing is not None and not any(quotation.start < closing.position for quotation in quotations):
        # The speech runs over a paragraph break without a new opening mark; house style, or a break put in later.
        found[last] = replace(pending, missing_close=False, continues=True)
        rest = Quotation(start, closing.position + 1, pending.style, continuation=True)
        return [rest, *quotations], strays[1:]
    unpaired.append(UnpairedMark(pending.start, text[pending.start], "closing"))
    return quotations, strays


def _lost_break(text: str, position: int) -> bool:
    """A sentence that opens with a mark, in a paragraph so long that its breaks were lost: a speech that goes on."""
    start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
    length = (len(text) if end < 0 else end) - start
    return length > _LOST_BREAKS and re.search(r"[.!?…]\s+$", text[max(start, position - 4) : position]) is not None


def _reported(unpaired: list[UnpairedMark], quotation: Quotation) -> bool:
    positions = [mark.position for mark in sorted(unpaired, key=lambda mark: mark.position)]
    index = bisect_right(positions, quotation.start)
    return index > 0 and positions[index - 1] == quotation.start
