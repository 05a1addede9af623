"""Content that takes in part of a quotation takes in all of it.

A speech does not change its speaker before its closing mark, so when half of a sentence's quoted words are content, the
rest of that quotation is too, and so are the paragraphs after it that continue the same quotation and hold nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from .encoding import Encoding

Quotation = Sequence[int]


def quotation_words(encoding: Encoding) -> dict[int, list[int]]:
    """The words of every outermost quotation, by its number, in the order of the text."""
    words: dict[int, list[int]] = {}
    for token in (encoding.word & (encoding.quotation >= 0)).nonzero()[0].tolist():
        words.setdefault(int(encoding.quotation[token]), []).append(token)
    return words


def whole_quotations(encoding: Encoding, quotations: dict[int, list[int]], head: int, content: list[int]) -> list[int]:
    """``content`` with its quotations completed, except one that the cue (``head``) is itself in."""
    numbers = encoding.quotation
    touched = {int(numbers[token]) for token in content} - {-1, int(numbers[head])}
    complete = set(content)
    for number in touched:
        quoted = quotations[number]
        if _mostly(encoding, quoted, complete):
            complete.update(quoted)
        if quoted[-1] in complete:
            for following in _continued(encoding, quotations, number):
                complete.update(following)
    return sorted(complete)


def _mostly(encoding: Encoding, quoted: Quotation, content: set[int]) -> bool:
    """Whether half of the quoted words of the sentences that content touches are content."""
    held = [token for token in quoted if token in content]
    sentences = {int(encoding.sentence[token]) for token in held}
    return 2 * len(held) >= sum(int(encoding.sentence[token]) in sentences for token in quoted)


def _continued(encoding: Encoding, quotations: dict[int, list[int]], number: int) -> list[Quotation]:
    """The quotations that continue the one with this number, as long as they have their paragraphs to themselves."""
    chain = encoding.chain[quotations[number][0]]
    found: list[Quotation] = []
    for later, words in quotations.items():
        if later <= number:
            continue
        line = encoding.paragraph == encoding.paragraph[words[0]]
        if encoding.chain[words[0]] != chain or int(encoding.word[line].sum()) != len(words):
            break
        found.append(words)
    return found
