"""Claims: a value with its noun, clause, modality, speaker and time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import Scorer
from wellsourced.features.article import Article
from wellsourced.features.claims import Claim, find_claims
from wellsourced.features.document import Document
from wellsourced.scoring import parsing

Read = Callable[..., Document]


def claims(document: Document) -> dict[str, Claim]:
    text = document.article.text
    return {text[claim.start : claim.end]: claim for claim in find_claims(document)}


def test_a_number_has_noun_subject_and_time(read_document: Read) -> None:
    claim = claims(read_document("The city closed 45 ferry piers in 2018."))["45"]
    assert (claim.slot, claim.low, claim.high, claim.precision) == ("quantity", 45, 45, "exact")
    assert (claim.noun, claim.subject, claim.verb) == ("pier", "cit", "clos")
    assert claim.when is not None and claim.when.year == 2018


def test_a_bare_number_counts_what_grows_to_it(read_document: Read) -> None:
    found = claims(read_document("The plan raises the number of ferries in Hull from 500 to 4,000."))
    assert found["500"].noun == found["4,000"].noun
    assert found["500"].noun.startswith("fer")


@pytest.mark.parametrize(
    ("text", "words", "modality", "denied"),
    [
        ("The council sold 40 ferries.", "40", "done", False),
        ("The council did not sell 40 ferries.", "40", "done", True),
        ("The council will sell 40 ferries.", "40", "planned", False),
        ("The council plans to sell 40 ferries.", "40", "planned", False),
        ("The council could sell 40 ferries.", "40", "possible", False),
        ("The council agreed in principle to sell 40 ferries.", "40", "agreed in principle", False),
    ],
)
def test_modality_and_polarity(read_document: Read, text: str, words: str, modality: str, denied: bool) -> None:
    claim = claims(read_document(text))[words]
    assert (claim.modality, claim.denied) == (modality, denied)


def test_who_says_so(read_document: Read) -> None:
    claim = claims(read_document("Jane Roe, the mayor, said that 40 ferries would be sold."))["40"]
    assert claim.speaker == "Jane Roe"


PIECES = st.sampled_from(
    "on Friday 500 to 4,000 the 18th , . last week “ ” said Roe will \n\n in 2018 about $5bn May 3".split(" ")
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_any_text_gives_claims_inside_it(scorer: Scorer, text: str) -> None:
    document = Document(Article(id="any", text=text), next(parsing.parse(scorer.nlp, [text])))
    for claim in find_claims(document):
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.low is None or claim.high is None or claim.low <= claim.high
