"""The model card: every weight with its reason, written from the files it describes so that it cannot differ from them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..models import files
from ..models.scorecard import ScoreCard, Term

_HEAD = """# Model card

What the shipped models are, what they were made from, and what may be said of their figures. Written by `wellsourced
train prior` from `models/priors.toml` and the files of weights; a test holds them together. No text of any corpus is
in the package, only fitted numbers. Figures measured on 22 November 2026.

# Score cards

**Terms.** MIT, as the package. No labelled article stands behind these weights: they are a *prior*, set by hand from
published rating criteria. So the scores order articles by stated criteria; they are not yet calibrated against
people's judgements.

**Form.** A score is a probability times 100. Its log-odds are `baseline + Σ weight × (value − reference) / scale`,
value clipped at `at most` where one is given; each term of the sum is a contribution in the record. A value that
could not be measured contributes 0. The sign of a weight is fixed by the extractor's declaration.

**Interval.** 90%, normal in the log-odds: the variance is `baseline_sd² + short_text_sd² · 100 / words + Σ (sd ×
distance)²`, and `weight²` for each missing value. Until the scores are fitted this states how unsure we are of the
prior, not a measured coverage.

**Reference values.** Set by hand near the medians and interquartile ranges over the first 100 articles each of four
public collections of news (health stories rated by HealthNewsReview, articles of SemEval-2019 task 4, BuzzFeed-Webis
2016, FA-KES), measured with an early state of the instruments and not repeated since; `python
benchmarks/reference_values.py FILE...` prints today's for any articles. They centre the contributions and are no
judgement.

**Not for.** Deciding whether a story is true, what its author intended, where it stands politically, or anything
about an outlet from a few of its articles. Never used: length, capitals in headlines, outlet.
"""


_INSTRUMENTS = """# Instruments

Linear models over hashed features, read from .npz files that are checked against their digest (`models/files.py`).
Each can be made again, byte for byte, by the command named; the SHA-256 of its training files is below it.

## attribution.npz

Who says what: which words are cues, which source and content belong to each, which candidates to believe.

*Data.* PolNeAR 1.0 (Newell et al., LREC 2018): US political news of 2016 from seven outlets, 924 articles; terms:
none stated. *Made by* `wellsourced train attribution DATA` (7 minutes). *Figures:* F1 with 95% intervals over
articles, on the corpus's 84 development articles by weights fitted to its training articles alone (`wellsourced
evaluate attribution GOLD --weights FILE`); rules and features were chosen with these articles in view, so expect a
little less elsewhere: by four-fold cross-validation of the training articles the first column is 72.1, 67.3.

| | all | direct | mixed | indirect | two annotators, all |
| --- | --- | --- | --- | --- | --- |
| content matched | 75.2 (72.5–77.5) | 94.8 (91.5–97.4) | 81.3 (76.3–85.1) | 69.3 (66.2–72.3) | 79.5 |
| and its source | 70.3 (67.3–73.0) | 92.0 (88.6–95.2) | 76.4 (70.2–81.2) | 63.9 (60.3–67.4) | 75.3 |

The shipped weights are fitted to both parts. Kinds of sources and the names they resolve to are rules; on 199 sources
of the development articles (labelled for this project by a language model; the rules were written with them in view):
kind right 95.0% (91.8–97.8), macro-F1 91.8 (82.7–96.6), named speaker right 96.2% (93.0–99.2). *Not to be claimed:*
that it finds attributions in genres far from news; nested ones ("Roe said she believes …") are found as one.

## hedge.npz, weasel.npz

How far something is held open; whether a claim is laid at nobody's door. Two concepts, two models. They rank
sentences; which words are shown, and counted, is decided by the lexicons and their rules.

*Data.* CoNLL-2010 shared task: BioScope abstracts (research use) and Wikipedia weasels (text CC BY-SA, labels from an
MIT repository); SciCertainty (MIT); 500 news sentences labelled for this project by a language model, to which only
the three numbers that join rules and model are fitted. *Made by* `wellsourced train hedge DATA... --news FILE` and
`train weasel`. *Figures,* cross-validated in blocks: hedged sentences F1 91.0 (90.1–91.8), weasel sentences F1 67.0
(65.5–68.5), SciCertainty AUC .916 (.899–.931).

## commentary.npz

Whether a sentence shows the writer's own view.

*Data.* MPQA 1.2, writer's attitudes of medium strength or more (news; terms: none stated); the 500 news sentences.
*Made by* `wellsourced train commentary DATA --news FILE`, again whenever attribution.npz changes. *Figures,*
cross-validated by document: AUC .901, macro-F1 .787 (.776–.798); on CheckThat! 2023, not trained on, macro-F1 .69 to
.70. Weights fitted on data that forbid it (CheckThat!, BABE) are not shipped.
"""


def render_card(cards: Iterable[ScoreCard], folder: Path) -> str:
    """The card in Markdown; ``folder`` holds the files of weights."""
    return "\n".join([_HEAD, *(_section(card) for card in cards), _INSTRUMENTS, _digests(folder)])


def _digests(folder: Path) -> str:
    rows = [
        f"| {path.name} | {data} | `{digest}` |"
        for path in sorted(folder.glob("*.npz"))
        for data, digest in sorted(files.load(path, path.stem).note["trained_on"].items())
    ]
    return "\n".join(["## Training files", "", "| weights | data | SHA-256 |", "| --- | --- | --- |", *rows, ""])


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
