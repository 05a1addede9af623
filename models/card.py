"""The model card: every weight with its reason, written from the score cards so that it cannot differ from them."""

from __future__ import annotations

from collections.abc import Iterable

from .scorecard import ScoreCard, Term

_HEAD = """# Model card

What the shipped score cards are, what they were made from, and what may be said of their scores. Written by
`wellsourced train prior` from `models/priors.toml`; a test holds the two together.

**Terms.** MIT, as the package. No labelled article stands behind these weights: they are a *prior*, set by hand from
published rating criteria. So the scores order articles by stated criteria; they are not yet calibrated against people's
judgements.

**Form.** A score is a probability times 100. Its log-odds are `baseline + Σ weight × (value − reference) / scale`, value
clipped at `at most` where one is given; each term of the sum is a contribution in the record. A value that could not be
measured contributes 0. The sign of a weight is fixed by the extractor's declaration.

**Interval.** 90%, normal in the log-odds: the variance is `baseline_sd² + short_text_sd² · 100 / words +
Σ (sd × distance)²`, and `weight²` for each missing value. Until the scores are fitted this states how unsure we are of the
prior, not a measured coverage.

**Reference values.** Medians and quartiles over the first 150 articles each of four public collections of news (health
stories rated by HealthNewsReview, by-publisher sample of SemEval-2019 task 4, BuzzFeed-Webis 2016, FA-KES), rounded;
`python benchmarks/reference_values.py FILE...` prints them for other articles. They centre the contributions and are no
judgement.

**Not for.** Deciding whether a story is true, what its author intended, where it stands politically, or anything about an
outlet from a few of its articles. Never used: length, capitals in headlines, outlet.
"""


def render_card(cards: Iterable[ScoreCard]) -> str:
    """The card in Markdown."""
    return "\n".join([_HEAD, *(_section(card) for card in cards)])


def _section(card: ScoreCard) -> str:
    rows = "\n".join(_row(term) for term in card.terms)
    return f"""## {card.score}

The probability {card.states}. Origin: {card.origin}. Baseline {card.baseline:g} (sd {card.baseline_sd:g}), sd of a
100-word text {card.short_text_sd:g}.

| feature | weight | sd | reference | scale | at most | reason |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
{rows}
"""


def _row(term: Term) -> str:
    most = "" if term.high is None else f"{term.high:g}"
    numbers = f"{term.weight:+g} | {term.sd:g} | {term.reference:g} | {term.scale:g} | {most}"
    return f"| `{term.feature}` | {numbers} | {term.reason} |"
