"""Content that takes in part of a quotation takes in all of it.

A speech does not change its speaker before its closing mark, so when half of a sentence's quoted words are content, the
rest of that quotation is too, and so are the paragraphs after it that continue the same quotation and hold nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from .encoding import Encoding

Quotation = Sequence[int]


class QuotedWords:
    """The words of every outermost quotation, by its number, in the order of the text."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.numbers: list[int] = encoding.quotation.tolist()
        self.sentences: list[int] = encoding.sentence.tolist()
        self.words: dict[int, list[int]] = {}
        for token in (encoding.word & (encoding.quotation >= 0)).nonzero()[0].tolist():
            self.words.setdefault(self.numbers[token], []).append(token)

    def completed(self, head: int, content: list[int]) -> list[int]:
        """``content`` with its quotations completed, except one that the cue (``head``) is itself in."""
        numbers = self.numbers
        touched = {numbers[token] for token in content} - {-1, numbers[head]}
        if not touched:
            return content
        complete = set(content)
        for number in touched:
            quoted = self.words[number]
            if self._mostly(quoted, complete):
                complete.update(quoted)
            if quoted[-1] in complete:
                for following in self._continued(number):
                    complete.update(following)
        return sorted(complete)

    def _mostly(self, quoted: Quotation, content: set[int]) -> bool:
        """Whether half of the quoted words of the sentences that content touches are content."""
        sentences = self.sentences
        held = [sentences[token] for token in quoted if token in content]
        touched = set(held)
        return 2 * len(held) >= sum(sentences[token] in touched for token in quoted)

    def _continued(self, number: int) -> list[Quotation]:
        """The quotations that continue the one with this number, as long as they have their paragraphs to themselves."""
        encoding = self.encoding
        chain = encoding.chain[self.words[number][0]]
        found: list[Quotation] = []
        later = list(self.words)
        for words in (self.words[following] for following in later[later.index(number) + 1 :]):
            if encoding.chain[words[0]] != chain:
                break
            line = encoding.paragraph == encoding.paragraph[words[0]]
            if int(encoding.word[line].sum()) != len(words):
                break
            found.append(words)
        return found
