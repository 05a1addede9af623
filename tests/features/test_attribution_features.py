"""The attribution family: expected values on small articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.base import Measurement
from wellsourced.features.document import Document
from wellsourced.features.extractors import EXTRACTORS

Read = Callable[..., Document]
BY_NAME = {extractor.name: extractor for extractor in EXTRACTORS}

# court report: three named sources, one document, nothing anonymous
COURT = (
    "A man was sent to prison for six years on Friday for setting fire to a barn. “You put lives at risk,” "
    "Judge Ann Marsh told "
    "him at the crown court. According to the indictment, the fire caused damage of 240,000 pounds. Defence lawyer Tom Field "
    "said that his client was sorry. The farmer, Peter Holt, told reporters that he had lost forty animals."
)
# health story: one source is heard again and again
HEALTH = (
    "A new pill halves the pain of migraine. “It works,” said Dr. Mary Lane, who led the trial. Lane said "
    "that 62 percent of the "
    "patients felt better. She added that there were no side effects. The pill will cost 30 dollars."
)
# politics: nobody has a name
GOSSIP = (
    "The minister will go before Easter. A senior official said that she was tired. Two aides said that the party was looking "
    "for a successor. Sources close to the prime minister said that nothing was decided."
)
PLAIN = "The match was played in the rain. The home team won by two goals. The fans went home early."


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("attribution.density", COURT, 4 / 5),
        ("attribution.density", PLAIN, 0.0),
        ("attribution.sources", COURT, 4),
        ("attribution.sources", PLAIN, 0),
        ("attribution.named_sources", COURT, 3),
        ("attribution.named_sources", HEALTH, 1),
        ("attribution.named_sources", GOSSIP, 0),
        ("attribution.dependence", HEALTH, 1.0),
        ("attribution.dependence", COURT, 1 / 4),
        ("attribution.anonymous_share", GOSSIP, 1.0),
        ("attribution.anonymous_share", COURT, 0.0),
        ("attribution.unsourced_figures", HEALTH, 1 / 2),
        ("attribution.quoted_words", PLAIN, 0.0),
    ],
)
def test_values(read_document: Read, name: str, text: str, value: float) -> None:
    assert BY_NAME[name].measure(read_document(text)).value == pytest.approx(value)


def test_a_share_of_too_few_statements_is_missing(read_document: Read) -> None:
    measured: Measurement = BY_NAME["attribution.anonymous_share"].measure(read_document(PLAIN))
    assert measured.value is None
    assert "fewer than 3" in (measured.missing or "")


def test_repeated_text_counts_once(read_document: Read) -> None:
    paragraphs = COURT.replace(". ", ".\n\n")
    once, twice = read_document(paragraphs), read_document(f"{paragraphs}\n\n{paragraphs}")
    for name in ("attribution.sources", "attribution.named_sources", "attribution.density"):
        assert BY_NAME[name].measure(once).value == BY_NAME[name].measure(twice).value


def test_dependence_says_on_whom(read_document: Read) -> None:
    evidence = BY_NAME["attribution.dependence"].measure(read_document(HEALTH)).evidence
    assert {item.note for item in evidence} == {"3 of 3 statements come from Mary Lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Roe obviously thinks that he can win without the north.",
        "The government knows that the bridge is unsafe.",
        "One might say that the plan has failed.",
        "The report is so long that nobody has read it.",
    ],
)
def test_a_guess_at_what_somebody_thinks_is_no_source(read_document: Read, text: str) -> None:
    document = read_document(text)
    assert BY_NAME["attribution.sources"].measure(document).value == 0
    assert BY_NAME["attribution.density"].measure(document).value == 0


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 3 May 2019.",
        "The meeting begins at 10 p.m. in Rome.",
        "Jane Roe, 43, won the race.",
        "The two ministers met in Oslo.",
        "He has lived there for 20 years.",
        "She ran in the 2008 elections.",
        "The 90-minute debate was held on the 18th.",
        "Thousands of people waved flags in the square.",
        "The senate passed the bill by a 61-39 vote.",
        "Price of a ticket in the third row: $50 for members.",
    ],
)
def test_what_needs_no_source_is_no_figure(read_document: Read, text: str) -> None:
    assert BY_NAME["attribution.unsourced_figures"].measure(read_document(text)).value is None


@pytest.mark.parametrize(
    "text", ["The road cost 12 million dollars.", "The drug cut deaths by 40%.", "It killed 3,200 people."]
)
def test_counts_and_shares_are_figures(read_document: Read, text: str) -> None:
    assert BY_NAME["attribution.unsourced_figures"].measure(read_document(text)).value == 1.0


def test_a_study_is_where_its_figures_come_from(read_document: Read) -> None:
    text = "The trial enrolled 640 women in Leeds. The clinic cost 3 million pounds."
    assert BY_NAME["attribution.unsourced_figures"].measure(read_document(text)).value == 1 / 2
