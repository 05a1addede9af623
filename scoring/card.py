"""The model card: every weight with its reason, written from the files it describes so that it cannot differ from them."""

from __future__ import annotations

import json
from pathlib import Path

from ..models import files
from ..models.scorecard import ScoreCard, Term, load_scorecard
from ..models.wordlist import load_wordlist
from .score_report import measured_section

_HEAD = """# Model card

What the shipped models are, what they were made from, and what may be said of their figures. Written by `wellsourced
evaluate score DATA --card models` and by `wellsourced train …` from the files of this folder; a test holds them together. No
text of any corpus is in the package, only fitted numbers.

# Score cards

**Terms.** The fitted numbers are under the MIT licence, as the package. The corpora are not ours to license: their own terms
stand in the tables below. "None stated" means that nobody has granted anything: ask a corpus's makers before you train on it
or sell what was. Works whose notices must be passed on are named in NOTICE.

**Form.** A score is a probability times 100. Its log-odds are `baseline + Σ weight × (value − reference) / scale`, value
clipped at `at most` where one is given; with the curve *log* value and reference stand for log₂(1 + value). Each term of the
sum is a contribution in the record. A value that could not be measured contributes 0. The sign of a weight is fixed by the
extractor's declaration.

**Fit.** Logistic regression around the prior of `models/priors.toml`, signs held (`models/logistic.py`); weights shared by all
corpora, an intercept for each; a corpus counts for 500 articles at most. Health stories are fitted to the mean of verdict and
share of criteria met. What has one and the same value in more than 95% of the articles (errors found: none) keeps its prior
weight, times the slope. The size of the priors of errors is ours: chosen so that the five seed articles come out in the order
that an editor gives them, which is no test of the score. Slope and baseline are set by cross-validation over outlets; the
baseline is the mean of the corpora's.

**Interval.** 90%, normal in the log-odds: `baseline_sd² + short_text_sd² · 100 / words + Σ (sd × distance)²`, and `sd²` for a
missing value. The sd of weights and baseline come from a delete-a-group jackknife: outlets are dealt to 30 parts, and argument
words, weights, slope and baseline fitted again without each. They are scaled by one number, so that the variance of a score
that follows from them is, on the mean of the articles, that of the scores fitted again: errors of terms go together, which an
sd for each cannot tell. A weight that the data leave at its prior, or at 0 because its sign forbids more, has its prior's sd
times the slope, which comes on top. `short_text_sd` comes from the two halves of 240 articles. The interval says how far the
score may move with other training outlets and with another text by the same desk, not how often the verdict comes true: that
is the score itself.

**Not scored.** An article whose values lie farther from the references than 99.8% of the training articles do, by half as
much again.

**Not for.** Deciding whether a story is true, what its author intended, where it stands politically, or anything
about an outlet from a few of its articles. Never used: length, capitals in headlines, outlet.
"""


_INSTRUMENTS = """# Instruments

What the extractors and the comparing of articles read. Every .npz file of this folder is checked against its digest
(`models/files.py`) and can be made again by the command named. All but background.npz are linear models over hashed
features; the SHA-256 of their training files stands at the end.

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

Whether a sentence shows the writer's own view, and which words carry it.

*Data.* MPQA 1.2, writer's attitudes of medium strength or more (news; terms: none stated); the 500 news sentences, whose
loaded words are marked. Words carry the mean ratings of VADER's list (MIT). *Made by* `wellsourced train commentary
DATA --news FILE`, again whenever attribution.npz changes. *Figures,* cross-validated by document: AUC .905, macro-F1
.794; single news sentences AUC .900, precision .78 at recall .57; on CheckThat! 2023, not trained on, macro-F1 .71
(both parts). The same machinery fitted to BABE, articles unseen: macro-F1 .762 (.745–.778), words F1 .458 (.440–.475).
Weights fitted on data that forbid it (CheckThat!, BABE) are not shipped. More: docs/voice.md.

## argument.json

Which adjectives and adverbs mark a text that argues rather than reports; read out as the feature `wording.argument`.

*Data.* BuzzFeed-Webis 2016 (Potthast et al. 2018; terms: none stated): the articles of six portals that its makers call
hyperpartisan against those of three newsrooms, whatever their veracity. Subjects and closed classes are left out
(`features/lexicons/argument.toml`); a word must stand in eight articles of five portals. *Made by* `wellsourced train
score`, from files whose articles have an `orientation`; figures are those of the bias score above, for which the list never
sees an outlet that it is judged on. *Not to be claimed:* that a word on the list is wrong to use.

## background.npz

In how many articles a word stands, by which comparing tells rare words from common ones. No model: document frequencies
of hashed stems that stand in five articles or more.

*Data.* The texts, without their labels, of the corpora of the scores and of PolNeAR's training part (4985 articles; terms
as named there, so for most: none stated). *Made by* `wellsourced train background DATA...`. The file keeps the names of
its data, not their SHA-256.

## rivals.toml

How likely two numbers, or two dates, of two articles are of one thing: weights of a few traits, in log-odds.

*Data.* Single errors put by rule into the articles of the 34 events of BASIL (Fan et al. 2019; press text, whose
copyright is the papers'): no text is kept, only the weights. *Made by* `benchmarks/rival_weights.py`. *Figures,* events
left out: AUC .88 for numbers, .77 for dates. *Not to be claimed:* that errors made by people look like those put in.

# Word lists

| file | what of | terms |
| --- | --- | --- |
| features/lexicons/antonyms.toml | direct antonyms of WordNet 3.0 (Princeton University) | WordNet 3.0 licence |
| features/lexicons/known_words.npz | hashes of the words of SymSpell's frequency dictionary (© Wolf Garbe) | MIT; SCOWL |
| | and of pyspellchecker's (© Tyler Barrus) | MIT |
| ratings of warm and cold words | vaderSentiment (© C.J. Hutto), read from the package | MIT |
"""


def write_card(folder: Path) -> None:
    """Write CARD.md beside the models of ``folder``."""
    (folder / "CARD.md").write_text(render_card(folder), encoding="utf-8")


def render_card(folder: Path) -> str:
    """The card in Markdown, from the score cards, the figures and the weights in ``folder``."""
    cards = [load_scorecard(folder / f"{score}.json") for score in ("reliability", "bias")]
    figures = folder / "figures.json"
    measured = measured_section(json.loads(figures.read_text(encoding="utf-8"))) if figures.exists() else ""
    return "\n".join(
        part for part in [_HEAD, *(_section(card) for card in cards), measured, _INSTRUMENTS, _digests(folder)] if part
    )


def _digests(folder: Path) -> str:
    rows = [
        f"| {path.name} | {data} | `{digest}` |"
        for path in sorted(folder.glob("*.npz"))
        for data, digest in sorted(files.load(path, path.stem).note.get("trained_on", {}).items())
    ]
    words = folder / "argument.json"
    if words.exists():
        rows += [f"| {words.name} | {data} | `{digest}` |" for data, digest in load_wordlist(words).trained_on.items()]
    return "\n".join(["## Training files", "", "| weights | data | SHA-256 |", "| --- | --- | --- |", *rows, ""])


def _section(card: ScoreCard) -> str:
    rows = "\n".join(_row(term) for term in sorted(card.terms, key=lambda term: -abs(term.weight)))
    farthest = "" if card.farthest is None else f", farthest {card.farthest:g} scales"
    return f"""## {card.score}

The probability {card.states}. Origin: {card.origin}. Baseline {card.baseline:g} (sd {card.baseline_sd:g}), sd of a
100-word text {card.short_text_sd:g}{farthest}.

| feature | prior | weight | sd | reference | scale | curve | at most | reason |
| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |
{rows}
"""


def _row(term: Term) -> str:
    most = "" if term.high is None else f"{term.high:g}"
    prior = "" if term.prior is None else f"{term.prior:+g}"
    numbers = f"{prior} | {term.weight:+g} | {term.sd:g} | {term.reference:g} | {term.scale:g} | {term.curve} | {most}"
    return f"| `{term.feature}` | {numbers} | {term.reason} |"
