"""Medical reports: which sentences answer a reviewer's question, and which only look as if they did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.extractors import EXTRACTORS
from wellsourced.features.health.mentions import OPENING

Read = Callable[..., Document]
BY_NAME = {extractor.name: extractor for extractor in EXTRACTORS}


def shown(document: Document, feature: str) -> list[str]:
    return [document.article.text[item.start : item.end] for item in BY_NAME[feature].measure(document).evidence]


@pytest.mark.parametrize(
    ("feature", "sentence", "words"),
    [
        ("health.people_studied", "The trial enrolled 240 patients with asthma.", ["240 patients"]),
        ("health.people_studied", "The study found an attack in every 1,000 patients.", []),
        ("health.people_studied", "About 3 million patients could be treated after the study.", []),
        ("health.follow_up", "The patients were followed for 18 months.", ["18 months"]),
        ("health.follow_up", "The study was of 12-year-olds with asthma.", []),
        ("health.follow_up", "The trial was stopped two years ago.", []),
        ("health.comparison_group", "Those in the placebo group had as many attacks.", ["placebo"]),
        ("health.comparison_group", "A patients' group praised the drug.", []),
        ("health.independent", "Jane Roe, who wasn't involved, treats patients in Hull.", ["n't involved"]),
        ("health.independent", "The drug was not associated with headaches in patients.", []),
        ("health.harms", "The patients recalled what the doctor had told them.", []),
        ("health.limits", "It is not known whether the drug helps other patients.", ["not known"]),
        ("health.limits", "The patients had a fever of unknown cause.", []),
        ("health.sensational", "The drug may one day save lives.", ["may one day"]),
        ("health.sensational", "There is no cure, and one day of treatment is not a breakthrough.", []),
        ("health.sensational", "The drug has breakthrough therapy status.", []),
        ("health.promotion", "Curall® is made by a leading provider of treatments.", ["®"]),
    ],
)
def test_what_a_sentence_tells(read_document: Read, feature: str, sentence: str, words: list[str]) -> None:
    assert shown(read_document(OPENING + sentence), feature) == words


def test_a_promise_in_the_headline_counts(read_document: Read) -> None:
    text = OPENING + "Most of the patients felt better."
    measure = BY_NAME["health.sensational"].measure
    assert measure(read_document(text, title="Drug eases asthma")).value == 0
    assert measure(read_document(text, title="Miracle drug for asthma")).value == 1
    assert measure(read_document(text, title="No miracle drug for asthma")).value == 0


def test_other_subjects_are_not_measured(read_document: Read) -> None:
    document = read_document(
        "The council met 40 people in May. The bridge was a breakthrough. It will be closed for two years."
    )
    for name, extractor in BY_NAME.items():
        if name.startswith("health."):
            assert extractor.measure(document).value is None
