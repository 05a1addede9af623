"""Finding the attributions of a parsed document: who says what.

Three linear models, one after the other: which words are cues (``tagging``), what belongs to each cue (``linking``), and
which of these candidates are attributions (``judging``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models import files, sequence
from ...models.hashing import sums
from ..quotations import Quotations
from .encoding import Encoding, encode_batch
from .judging import Candidate, candidates, judge_features
from .layout import laid_out
from .linking import link_rows
from .stems import word_id
from .subjects import with_subjects
from .tagging import cue_chances
from .types import Attribution, Kind, TokenSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND = "attribution"
LEAST_CHANCE = -2.1
"""Log-odds under which a word is not looked at as a cue: nine in ten cues are above it."""


@dataclass(frozen=True)
class AttributionModel:
    """The three models' weights. ``threshold``: the log-odds from which a candidate is taken."""

    cues: npt.NDArray[np.float32]
    links: sequence.Chain
    judge: npt.NDArray[np.float32]
    threshold: float
    digest: str = ""


@cache
def shipped_model() -> AttributionModel:
    """The weights that come with the package, read once."""
    from importlib.resources import as_file
    from importlib.resources import files as resources

    with as_file(resources("wellsourced.models") / "attribution.npz") as path:
        return read_model(path)


def read_model(path: Path) -> AttributionModel:
    """Read weights from ``path``. Raises ``models.files.WeightsError`` if they are damaged."""
    weights = files.load(path, KIND)
    arrays = {name: array.astype(np.float32) for name, array in weights.arrays.items()}
    links = sequence.Chain(arrays["links"], arrays["transitions"])
    return AttributionModel(arrays["cues"], links, arrays["judge"], float(arrays["threshold"]), weights.digest)


def find_attributions(doc: Doc, quotations: Quotations, model: AttributionModel | None = None) -> list[Attribution]:
    """The attributions of ``doc``, by position of their first token. ``speaker`` is left to be resolved."""
    return find_in_batch([doc], [quotations], model)[0]


def find_in_batch(
    docs: Sequence[Doc], quotations: Sequence[Quotations], model: AttributionModel | None = None
) -> list[list[Attribution]]:
    """The attributions of each of ``docs``, given the quotations of each: what ``find_attributions`` finds, exactly.

    Finding them together takes less than half of the time, for most of it goes into calling numpy. Sixteen documents are
    enough.
    """
    results: list[list[Attribution]] = [[] for _ in docs]
    filled = [number for number, doc in enumerate(docs) if len(doc)]
    if not filled:
        return results
    encoding = encode_batch([docs[number] for number in filled], [quotations[number] for number in filled])
    spans, owner, starts = _Spans(encoding), encoding.document.tolist(), encoding.starts.tolist()
    for candidate in _chosen(encoding, model or shipped_model()):
        place = owner[candidate.head]
        results[filled[place]].append(spans.attribution(candidate, starts[place]))
    for found in results:
        found.sort(key=first_token)
    return results


def _chosen(encoding: Encoding, model: AttributionModel) -> list[Candidate]:
    """The candidates that are attributions: those made by layout, then the others."""
    chances = cue_chances(encoding, model.cues)
    found = propose(encoding, chances, model.links)
    fixed = [Candidate(cue, source, [cue], content, 1.0, 1.0, 1.0, 0) for source, cue, content in laid_out(encoding)]
    so_called = _so_called(encoding)
    free = [item for item in found if item.head not in so_called and not _same_as_any(item, fixed)]
    if not free:
        return fixed
    verdicts = sums(model.judge, judge_features(encoding, free, chances)).tolist()
    chosen = [item for item, verdict in zip(free, verdicts, strict=True) if verdict > model.threshold]
    return fixed + with_subjects(encoding, chosen)


def _so_called(encoding: Encoding) -> set[int]:
    """The last words of every "so-called": that is distance, nobody's speech."""
    so, dash, called = (encoding.lower == np.uint64(word_id(word)) for word in ("so", "-", "called"))
    return set((np.flatnonzero(so[:-2] & dash[1:-1] & called[2:]) + 2).tolist())


def _same_as_any(candidate: Candidate, others: list[Candidate]) -> bool:
    """Whether another one has its cue, or more than half of the words of both contents."""
    content = set(candidate.content)
    return any(
        candidate.head == other.head or 2 * len(content.intersection(other.content)) > len(content.union(other.content))
        for other in others
    )


def propose(encoding: Encoding, chances: npt.NDArray[np.float32], links: sequence.Chain) -> list[Candidate]:
    """All candidates of the documents, in the order of their cues."""
    cues = np.flatnonzero(chances > LEAST_CHANCE)
    return candidates(encoding, link_rows(encoding, cues, chances), links) if len(cues) else []


def first_token(found: Attribution) -> int:
    """Index of the first token of any of its parts."""
    return min(start for part in (found.source, found.cue, found.content) for start, _ in part)


class _Spans:
    """Turns candidates into token spans. The arrays are looked at word by word, which is faster in lists."""

    def __init__(self, encoding: Encoding) -> None:
        self.word: list[bool] = encoding.word.tolist()
        self.rank: list[int] = encoding.rank.tolist()
        self.quotation: list[int] = encoding.quotation.tolist()

    def attribution(self, candidate: Candidate, start: int) -> Attribution:
        """A candidate as token spans, counted from the document's first token ``start``."""
        return Attribution(
            source=_counted_from(start, self.spans(candidate.source)),
            cue=_counted_from(start, self.spans(candidate.cue)),
            content=_counted_from(start, [self.with_marks(span) for span in self.spans(candidate.content)]),
            kind=self.kind(candidate.content),
        )

    def kind(self, content: list[int]) -> Kind:
        """Whether all, some or none of the words are quoted."""
        quotation = self.quotation
        quoted = sum([quotation[token] >= 0 for token in content])
        return "indirect" if not quoted else "direct" if quoted == len(content) else "mixed"

    def spans(self, tokens: list[int]) -> list[TokenSpan]:
        """Runs of words; what lies between two words of a run is punctuation only."""
        if not tokens:
            return []
        rank = self.rank
        spans: list[TokenSpan] = []
        first = last = tokens[0]
        for token in tokens[1:]:
            if rank[token] > rank[last] + 1:
                spans.append((first, last + 1))
                first = token
            last = token
        spans.append((first, last + 1))
        return spans

    def with_marks(self, span: TokenSpan) -> TokenSpan:
        """Take in the quotation marks (and the comma before the closing one) around a span that fills a quotation."""
        start, end = span
        word, number = self.word, self.quotation
        while start > 0 and not word[start - 1] and number[start - 1] == number[start] >= 0:
            start -= 1
        while end < len(word) and not word[end] and number[end] == number[end - 1] >= 0:
            end += 1
        return start, end


def _counted_from(start: int, spans: list[TokenSpan]) -> tuple[TokenSpan, ...]:
    return tuple([(first - start, last - start) for first, last in spans])
