"""Finding the attributions of a parsed document: who says what.

Three linear models, one after the other: which words are cues (``tagging``), what belongs to each cue (``linking``), and
which of these candidates are attributions (``judging``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models import files, sequence
from ...models.hashing import sums
from ..quotations import Quotations
from .encoding import Encoding, encode
from .judging import Candidate, candidates, judge_features
from .layout import laid_out
from .linking import link_rows
from .stems import word_id
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
    if not len(doc):
        return []
    model = model or shipped_model()
    encoding = encode(doc, quotations)
    chances = cue_chances(encoding, model.cues)
    found = propose(encoding, chances, model.links)
    fixed = [Candidate(cue, source, [cue], content, 1.0, 1.0, 1.0, 0) for source, cue, content in laid_out(encoding)]
    free = [item for item in found if not _same_as_any(item, fixed) and not _so_called(encoding, item.head)]
    kept = fixed + _kept(encoding, free, chances, model)
    return sorted((attribution(encoding, candidate) for candidate in kept), key=first_token)


def _kept(
    encoding: Encoding, found: list[Candidate], chances: npt.NDArray[np.float32], model: AttributionModel
) -> list[Candidate]:
    if not found:
        return []
    verdicts = sums(model.judge, judge_features(encoding, found, chances))
    return [candidate for candidate, verdict in zip(found, verdicts.tolist(), strict=True) if verdict > model.threshold]


def _so_called(encoding: Encoding, head: int) -> bool:
    """Whether ``head`` is the end of "so-called": that is distance, nobody's speech."""
    return head > 1 and encoding.lower[head - 2 : head + 1].tolist() == [word_id(word) for word in ("so", "-", "called")]


def _same_as_any(candidate: Candidate, others: list[Candidate]) -> bool:
    """Whether another one has its cue, or more than half of the words of both contents."""
    content = set(candidate.content)
    return any(
        candidate.head == other.head or 2 * len(content.intersection(other.content)) > len(content.union(other.content))
        for other in others
    )


def propose(encoding: Encoding, chances: npt.NDArray[np.float32], links: sequence.Chain) -> list[Candidate]:
    """All candidates of a document, in the order of their cues."""
    cues = np.flatnonzero(chances > LEAST_CHANCE)
    return candidates(encoding, link_rows(encoding, cues, chances), links) if len(cues) else []


def first_token(found: Attribution) -> int:
    """Index of the first token of any of its parts."""
    return min(start for part in (found.source, found.cue, found.content) for start, _ in part)


def attribution(encoding: Encoding, candidate: Candidate) -> Attribution:
    """A candidate as token spans."""
    content = tuple(_with_marks(encoding, span) for span in _spans(encoding, candidate.content))
    return Attribution(
        source=_spans(encoding, candidate.source),
        cue=_spans(encoding, candidate.cue),
        content=content,
        kind=_kind(encoding, candidate.content),
    )


def _kind(encoding: Encoding, content: list[int]) -> Kind:
    quoted = encoding.quotation[content] >= 0
    if not quoted.any():
        return "indirect"
    return "direct" if quoted.all() else "mixed"


def _spans(encoding: Encoding, tokens: list[int]) -> tuple[TokenSpan, ...]:
    """Runs of words; what lies between two words of a run is punctuation only."""
    spans: list[TokenSpan] = []
    ranks = encoding.rank[tokens].tolist()
    for token, rank, before in zip(tokens, ranks, [-1, *ranks], strict=False):
        if rank <= before + 1 and spans:
            spans[-1] = (spans[-1][0], token + 1)
        else:
            spans.append((token, token + 1))
    return tuple(spans)


def _with_marks(encoding: Encoding, span: TokenSpan) -> TokenSpan:
    """Take in the quotation marks (and the comma before the closing one) around a span that fills a quotation."""
    start, end = span
    number = encoding.quotation
    while start > 0 and not encoding.word[start - 1] and number[start - 1] == number[start] >= 0:
        start -= 1
    while end < encoding.missing and not encoding.word[end] and number[end] == number[end - 1] >= 0:
        end += 1
    return start, end
