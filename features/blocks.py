"""Lines and paragraphs of a text, by its white space alone: what the marking of regions works on."""

from __future__ import annotations

from typing import NamedTuple

# Wider than this and a line is a paragraph of its own: nobody breaks lines by hand at more than a hundred columns.
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40


class Block(NamedTuple):
    """A paragraph: code points ``start`` to ``end`` (exclusive) without white space at its edges.

    ``text`` has every run of white space as one space.
    """

    start: int
    end: int
    text: str
    words: int

    @property
    def closes_sentence(self) -> bool:
        """True when the block ends as a sentence does, closing quotation marks and brackets aside."""
        return self.text.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "…", ":", ";"))


def find_blocks(text: str) -> list[Block]:
    """Paragraphs of ``text`` in order.

    A line is a paragraph, except in a hard-wrapped text (lines broken at a fixed width): there lines that were broken
    only because the next word did not fit are put together again.
    """
    lines: list[tuple[int, int, bool]] = []  # start, end, whether a blank line or nothing stands before
    position, gap = 0, True
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped[0])
            lines.append((start, start + len(stripped), gap))
        gap = not stripped
        position += len(line) + 1
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        start, end, _ = lines[index]
        while width and index + 1 < len(lines) and not lines[index + 1][2] and _was_broken(text, lines, index, width):
            index += 1
            end = lines[index][1]
        words = text[start:end].split()
        blocks.append(Block(start, end, " ".join(words), len(words)))
        index += 1
    return blocks


def _wrap_width(text: str, lines: list[tuple[int, int, bool]]) -> int:
    """Width at which the text was hard-wrapped, 0 if it was not.

    Wrapped means: nearly every line that another follows directly could not have taken that line's first word.
    """
    # An address too long for the width stands alone on its line and says nothing about it.
    width = max((end - start for start, end, _ in lines if " " in text[start:end]), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    followed = [index for index in range(len(lines) - 1) if not lines[index + 1][2]]
    if len(followed) < 3:
        return 0
    broken = sum(_was_broken(text, lines, index, width) for index in followed)
    return width if broken >= 0.7 * len(followed) else 0


def _was_broken(text: str, lines: list[tuple[int, int, bool]], index: int, width: int) -> bool:
    """True when line ``index`` could not have taken the next line's first word (a tenth is allowed for ragged wrapping)."""
    start, end, _ = lines[index]
    following = text[lines[index + 1][0] : lines[index + 1][1]].split(None, 1)[0]
    return end - start + 1 + len(following) > 0.9 * width
