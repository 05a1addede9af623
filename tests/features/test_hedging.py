"""Hedges, weasels and boosters: which words are marked, in which voice, on sentences from several worlds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.base import Extractor
from wellsourced.features.document import Document
from wellsourced.features.hedging import HEDGING

Read = Callable[..., Document]
BY_NAME: dict[str, Extractor] = {extractor.name.split(".")[1]: extractor for extractor in HEDGING}


def marked(read_document: Read, name: str, text: str) -> list[str]:
    """The words that an extractor marks."""
    return [text[item.start : item.end] for item in BY_NAME[name].measure(read_document(text)).evidence]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # politics
        ("The budget may fail in the upper house.", ["may"]),
        ("The coalition appears to have lost its majority.", ["appears"]),
        ("It remains unclear who signed the order.", ["unclear"]),
        # court
        ("The verdict could come as early as Friday, and an appeal is likely.", ["could", "likely"]),
        ("Perhaps the jury was tired.", ["Perhaps"]),
        # health
        ("The drug might cause headaches in older patients.", ["might"]),
        ("These findings suggest that the vaccine protects for a year.", ["suggest"]),
        # sport
        ("Rivera is probably out for the season after an apparent knee injury.", ["probably", "apparent"]),
        # business
        ("Sales seem to have slowed in the spring.", ["seem"]),
    ],
)
def test_author_hedges(read_document: Read, text: str, words: list[str]) -> None:
    assert marked(read_document, "author_hedges", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The fair opens on 3 May and closes in June.",  # the month
        "From the tower one could see the whole harbour.",  # ability
        "The goalkeeper could not reach the ball.",  # inability
        "No part of this report may be copied or published.",  # leave
        "Visitors may not touch the exhibits.",  # leave
        "If the river could be crossed, the army would march.",  # condition
        "Could the bridge have been saved?",  # question
        "The trial will begin on Monday.",  # a plan
        "About 40 people were hurt.",  # approximator
        "She appeared in court on Tuesday.",  # appear: to come
        "Call the clinic as soon as possible.",
        "The dog barked before the bear could strike.",
        "I think about my children every day.",
        "While the coach may have smiled, his players wept.",  # granted
        "The coach may have smiled, but his players wept.",
        "Smokers are three times more likely to fall ill than others.",  # a frequency
        "“The drug might help,” the doctor said.",  # a source's
        "The minister said that the budget might fail.",  # a source's
        "According to the police, the driver may have been asleep.",  # a source's
    ],
)
def test_not_author_hedges(read_document: Read, text: str) -> None:
    assert marked(read_document, "author_hedges", text) == []


def test_the_source_hedges(read_document: Read) -> None:
    text = "“It might rain,” the farmer said. The farmer said that the harvest could be lost. The barn is full."
    assert marked(read_document, "source_hedges", text) == ["might", "could"]
    assert marked(read_document, "author_hedges", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Critics say the dam will never be finished.", ["Critics say"]),
        ("Some believe the painting was stolen twice.", ["Some believe"]),
        ("Many voters fear that the tax will rise.", ["Many voters fear"]),
        ("The singer reportedly left through the kitchen.", ["reportedly"]),
        ("The coach is widely seen as a failure.", ["is widely seen as"]),
        ("The bank is believed to be for sale.", ["is believed to"]),
        ("The deal was dismissed by pundits.", ["pundits"]),
        ("The plant closed amid fears that the dam would burst.", ["amid fears"]),
        ("The ruling sparked outrage.", ["sparked outrage"]),
        ("Studies show that the diet works.", ["Studies show"]),
    ],
)
def test_weasels(read_document: Read, text: str, words: list[str]) -> None:
    assert marked(read_document, "weasels", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Two critics at the Herald, Ann Moss and Tim Ray, say the dam will never be finished.",
        "The dam's critics left early, and some went by boat.",
        "The coach is seen as a failure by the club's owner.",
        "The bank was sold to its rival in April.",
        "“Some believe the painting was stolen,” the curator said.",
        "The ruling drew criticism from the teachers' union.",
        "The case was considered on Friday.",
        "The figures should be considered preliminary.",  # advice
        "Everyone is expected to obey the captain.",  # a duty
        "The plans were reviewed by independent experts.",  # what they did, not what they hold
        "Doctors call this “the second wind”.",  # a term
        "The police spoke of an alleged theft; the driver allegedly fled.",  # what the law asks of writers
        "Her alleged gifts were returned.",
        "Experts say the dam is safe. It was built in May. Ann Moss of the Herald said that she measured it.",  # named next
    ],
)
def test_not_weasels(read_document: Read, text: str) -> None:
    assert marked(read_document, "weasels", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council undoubtedly knew.", ["undoubtedly"]),
        ("Of course the referee was paid.", ["Of course"]),
        ("The path was clearly marked.", []),
        ("It was almost certainly the longest match of the year.", []),
        ("The captain stated in no uncertain terms that he would stay.", []),
        ("“The council undoubtedly knew,” the mayor said.", []),
    ],
)
def test_boosters(read_document: Read, text: str, words: list[str]) -> None:
    assert marked(read_document, "boosters", text) == words


def test_small_changes_change_nothing(read_document: Read) -> None:
    """Straight for curly marks, a dropped comma, other names: the same words are marked."""
    text = "“The mill may close,” said Ann Moss, the manager. Critics say the mill could poison the river."
    straight = text.replace("“", '"').replace("”", '"')
    renamed = text.replace("Ann Moss", "Olga Petrova")
    without_comma = text.replace("close,”", "close”")
    for name in ("author_hedges", "source_hedges", "weasels"):
        wanted = marked(read_document, name, text)
        for variant in (straight, renamed, without_comma):
            assert marked(read_document, name, variant) == wanted, (name, variant)


def test_a_repeated_paragraph_counts_once(read_document: Read) -> None:
    paragraph = (
        "Critics say the dam will never be finished, and the engineers who planned it have left the valley for other work "
        "in the north of the country."
    )
    other = "The valley has four villages and a school with ninety children, who go there by bus every morning."
    text = "\n\n".join([paragraph, other, paragraph])
    assert marked(read_document, "weasels", text) == ["Critics say"]
