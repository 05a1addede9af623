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
        ("health.harms", "The drug caused bleeding in three patients.", ["bleeding"]),
        ("health.harms", "The drug removes the toxic plaques of the disease.", []),
        ("health.harms", "The drug is given to prevent blood clots.", []),
        ("health.harms", "Each patient is asked to write a safety plan.", []),
        (
            "health.compared_figures",
            "Of the patients, 12% on the drug had attacks and 20% on placebo.",
            ["12% on the drug had attacks and 20%"],
        ),
        ("health.compared_figures", "The drug helped 14 of the 20 patients.", ["14 of the 20"]),
        ("health.compared_figures", "It is one of three drugs that 20% to 25% of patients take.", []),
        ("health.compared_figures", "For two years, 300 patients at 12 hospitals took the drug, and half ate more.", []),
        ("health.funding", "The firms did not disclose the terms of their deal on the drug.", []),
        ("health.funding", "Jane Roe disclosed that she was paid by the drug's maker.", ["disclosed"]),
        ("health.funding", "The study of patients was supported by the Hull Heart Fund.", ["supported by"]),
        ("health.funding", "This is supported by several studies of patients.", []),
        ("health.funding", "Patients differ, which makes a comparison hard.", []),
        ("health.reservations", "The drug works, but not in every patient.", ["but"]),
        ("health.reservations", "The drug eases not only asthma but also coughs.", []),
        ("health.negative_findings", "In the study patients didn't live longer.", ["didn't"]),
        ("health.negative_findings", "Many patients didn't mind the noise.", []),
        ("health.negative_findings", "Jane Roe wasn't involved in the study.", []),
        ("health.independent", "Jane Roe had no part in the new drug trial.", ["no part in"]),
        ("health.independent", "The drug has no role in treating patients.", []),
        ("health.limits", "It is not known whether the drug helps other patients.", ["not known"]),
        ("health.limits", "The patients had a fever of unknown cause.", []),
        ("health.sensational", "The drug may one day save lives.", ["may one day"]),
        ("health.sensational", "It is the world’s first such treatment.", ["world’s first"]),
        ("health.sensational", "“We're excited,” said the doctor.", ["We're excited"]),
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
    assert measure(read_document(text, title="World’s first drug for asthma")).value == 1
    assert measure(read_document(text, title="No miracle drug for asthma")).value == 0


def test_a_report_on_medicine_stays_one_whatever_is_added(read_document: Read) -> None:
    measure = BY_NAME["health.costs"].measure
    other = "".join(f"The council met {number} people in May. " for number in range(20, 50))
    assert measure(read_document(OPENING + "The therapy and its dose eased asthma symptoms. " + other)).value == 0
    names = "".join(f"The Ministry of Health met in room {number}. " for number in range(20, 25))
    assert measure(read_document(names + other)).value is None
    crime = "The dealer was treated in hospital. A doctor saw two patients before surgery, and the drugs were found. "
    assert measure(read_document(crime + other)).value is None


def test_other_subjects_are_not_measured(read_document: Read) -> None:
    document = read_document(
        "The council met 40 people in May. The bridge was a breakthrough. It will be closed for two years."
    )
    for name, extractor in BY_NAME.items():
        if name.startswith("health."):
            assert extractor.measure(document).value is None
