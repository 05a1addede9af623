"""A user's own rows: found in every form that news gives offices and numbers of members, silent where they are not meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.references import shipped_facts
from wellsourced.features.references.checking import contradictions
from wellsourced.features.references.facts import Fact, Facts

Read = Callable[..., Document]
OWN = Facts(
    [
        Fact("office", "Jane Roe", "Mayor of Hull", "2019-05-01", "", "Hull City Council"),
        Fact("count", "12", "Harbour Board", "2015", "", "Harbour Board"),
    ],
    {},
    {},
)
FACTS = shipped_facts() + OWN


def marked(document: Document) -> list[str]:
    return [document.article.text[finding.start : finding.end] for finding in contradictions(document, FACTS)]


WRONG = [
    "The mayor of Hull, Peter Marsh, opened the bridge.",
    "“It is open,” said the mayor of Hull, Peter Marsh.",
    "Mayor of Hull Peter Marsh opened the bridge.",
    "Hull mayor Peter Marsh has opened the bridge.",
    "Hull's mayor, Peter Marsh, opened the bridge.",
    "Mayor Peter Marsh of Hull opened the bridge.",
    "Peter Marsh, the mayor of Hull, opened the bridge.",
    "Peter Marsh, who is mayor of Hull, opened the bridge.",
    "Peter Marsh is the mayor of Hull.",
    "The mayor of Hull is Peter Marsh.",
    "Residents on Monday met Peter Marsh, the mayor of Hull.",
    "On Monday the bridge was opened by Hull mayor Peter Marsh.",
    "The 27 members of the Harbour Board met.",
    "All nine members of the Harbour Board met.",
    "The Harbour Board has 27 members.",
    "The Harbour Board now has twenty-seven members.",
    "The Harbour Board, which consists of 27 members, met.",
    "The Harbour Board, with its 27 members, met.",
    "Jane Row, the mayor of Hull, opened the bridge.",
    "The 27-member Harbour Board met.",
    "A 27-strong Harbour Board met.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_own_rows_rule_out(read_document: Read, text: str) -> None:
    assert len(marked(read_document(text, published="2021-03-01"))) == 1


RIGHT = [
    # Rightly named, or nobody is
    "Jane Roe, the mayor of Hull, met Mayor Jane Roe of Hull. The mayor of Hull is Jane Roe.",
    "The mayor of Hull, East Yorkshire, said the river was high. The mayor of Hull, New Jersey, agreed on Monday.",
    "Jane Marsh, the mayor of Hull, said she had changed her name.",
    # Another Hull
    "The mayor of Hull, Quebec, Peter Marsh, said so. Mayor Peter Marsh of Hull, Massachusetts, did on Monday.",
    # Not the office, not in office, not of these days
    "Deputy mayor of Hull Peter Marsh said so. The Lord Mayor of Hull, Peter Marsh, said so.",
    "Peter Marsh, a former mayor of Hull, said so. The newly elected mayor of Hull, Peter Marsh, will begin on Monday.",
    "Peter Marsh, mayor of Hull from 2012 to 2016, said so. Peter Marsh, who was mayor of Hull, agreed on Monday.",
    "As mayor of Hull Peter Marsh would cut taxes on Monday.",
    "The bridge, opened by the mayor of Hull, John Doe, three years ago, was closed on Monday.",
    "In 2012, the mayor of Hull, John Doe, cut the ribbon. The mayor of Hull, John Doe, said it would stand.",
    # Lists
    "Guests were Jane Brown, Peter Marsh, the mayor of Hull, and the bishop on Monday.",
    "Unlike Peter Marsh, the mayor of Hull, who is 40, runs.",
    # Some of the members, parts of the body, and right figures
    "The three members of the Harbour Board who left gave no reason. The Harbour Board has nine members from Hull.",
    "All nine members of the Harbour Board elected for two years abstained.",
    "All nine Harbour Board members, newly elected, met.",
    "The Harbour Board Staff Council has 27 members. The Harbour Board will have 27 members.",
    "The Harbour Board's 12 members met. The 12-member Harbour Board has 12 members.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_own_rows_leave_alone(read_document: Read, text: str) -> None:
    assert marked(read_document(text, published="2021-03-01")) == []


def test_an_undated_article_is_judged_once_it_tells_of_a_year_that_the_rows_cover(read_document: Read) -> None:
    text = "The mayor of Hull, Peter Marsh, opened the bridge on Monday."
    assert marked(read_document(text)) == []
    assert marked(read_document(f"The bridge was closed in 2021. {text}")) == ["mayor of Hull, Peter Marsh"]


STRANGERS = [
    "French President Peter Marsh arrived in Rome on Monday.",
    "The president of France, Peter Marsh, says the law will pass.",
    "President Peter Marsh of France says the law will pass.",
    "President of France Barack Obama opened the fair.",
    "Peter Marsh is the president of the United States.",
    "FBI Director Peter Marsh told the Senate on Tuesday that the files were safe.",
    "Chancellor Theresa May of Germany met miners on Monday.",
]


@pytest.mark.parametrize("text", STRANGERS)
def test_somebody_who_never_held_the_office(read_document: Read, text: str) -> None:
    assert len(marked(read_document(text, published="2018-06-02"))) == 1


NOBODY = [
    # What begins with a country's name is not the country
    "President of France Télévisions Delphine Ernotte said the channel would close on Monday.",
    "The president of US Soccer, Carlos Cordeiro, said the bid was strong.",
    "President Jere Morehead of the University of Georgia said so. Russian President Press Secretary Dmitry Peskov agreed.",
    "Google's French president, Peter Marsh, said on Monday that sales rose.",
    # Two phrases that meet
    "In Russia President Donald Trump said he was glad. After talks with Theresa May, the French president, in Rome, left.",
    # History, without a year in sight
    "British Prime Minister Winston Churchill said that victory was near. Indian Prime Minister Indira Gandhi told him so.",
    "A statue of Egyptian President Anwar Sadat was unveiled on Monday.",
    # Invented
    "In the film, a hero lands on Mars. French President Peter Marsh says no on Monday.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_names_that_are_no_strangers(read_document: Read, text: str) -> None:
    assert marked(read_document(text, published="2018-06-02")) == []
