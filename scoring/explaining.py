"""From measurements to a score that can be checked: contributions, evidence, voice and probabilities by sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ..features.base import Measurement
from ..features.document import Document
from ..features.evidence import Evidence
from ..features.voices import sentence_probabilities
from ..models.scorecard import ScoreCard
from .result import Contribution, Score, ScoredSentence, Statement


def pool_evidence(features: Mapping[str, Measurement]) -> tuple[tuple[Evidence, ...], dict[str, tuple[int, ...]]]:
    """All evidence in the order of the text, and for each feature the positions of its own, strongest first."""
    evidence = sorted(
        (item for measurement in features.values() for item in measurement.evidence),
        key=lambda item: (item.start, item.end, item.feature, item.rule),
    )
    positions: dict[str, list[int]] = {name: [] for name in features}
    for position, item in enumerate(evidence):
        positions.setdefault(item.feature, []).append(position)
    strongest = {
        name: tuple(sorted(own, key=lambda position: (-evidence[position].strength, position)))
        for name, own in positions.items()
    }
    return tuple(evidence), strongest


def explain(
    card: ScoreCard, features: Mapping[str, Measurement], positions: Mapping[str, tuple[int, ...]], words: int
) -> Score:
    """The score of one card, with a contribution for each feature that could be measured, strongest first."""
    explained = card.explain({name: measurement.value for name, measurement in features.items()}, words)
    contributions = []
    for term in card.terms:
        value = features[term.feature].value if term.feature in features else None
        if value is not None:
            added = explained.contributions[term.feature]
            words_behind = positions.get(term.feature, ())
            contributions.append(Contribution(term.feature, value, term.counted(value), term.reference, added, words_behind))
    contributions.sort(key=lambda item: (-abs(item.contribution), item.feature))
    return Score(
        value=100 * explained.probability,
        low=100 * explained.low,
        high=100 * explained.high,
        baseline=card.baseline,
        contributions=tuple(contributions),
    )


def scored_sentences(document: Document) -> tuple[ScoredSentence, ...]:
    """Every sentence with its voice, and the chance that it holds commentary, an author's hedge or a weasel."""
    chances = zip(document.sentences, sentence_probabilities(document), strict=True)
    return tuple(
        ScoredSentence(*document.span(sentence.start, sentence.end), sentence.voice, *found) for sentence, found in chances
    )


def spoken_statements(document: Document) -> tuple[Statement, ...]:
    """The document's claims with code points in place of tokens, so that they outlive the parse."""

    def spans(tokens: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(document.span(start, end) for start, end in tokens)

    return tuple(
        Statement(spans(found.source), spans(found.cue), spans(found.content), found.kind, found.speaker, found.speaker_kind)
        for found in document.claims
    )
