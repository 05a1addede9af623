"""Countries called members of a body in plain words: strangers are found, and what is no such claim is let pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.references import shipped_facts
from wellsourced.features.references.checking import contradictions
from wellsourced.features.references.facts import Fact, Facts

Read = Callable[..., Document]
DAY = "2023-06-01"
FORMS = [
    "{0} is a {1} member.",
    "{0} is a {1} member state.",
    "{0} is now a full member of {1}.",
    "{0} is a member of {1}, and it pays its share.",
    "The road was closed because {0} is a member of {1}.",
    "{0}, a member of {1}, sent trainers.",
    "{0}, a {1} member, sent trainers.",
    "{0}, a {1} member state, sent trainers.",
    "{1} members {0} and France sent trainers.",
    "Trainers came from {1} member states Italy, {0} and France.",
    "Italy and {0} are members of {1}.",
]


def marked(document: Document, facts: Facts | None = None) -> list[str]:
    found = contradictions(document, facts or shipped_facts())
    return [document.article.text[finding.start : finding.end] for finding in found]


@pytest.mark.parametrize("form", FORMS)
def test_plain_forms(read_document: Read, form: str) -> None:
    assert marked(read_document(form.format("Australia", "NATO"), published=DAY)) == ["Australia"]
    assert marked(read_document(form.format("Spain", "NATO"), published=DAY)) == []


def test_bodies_with_an_article(read_document: Read) -> None:
    assert marked(read_document("Norway is a member of the European Union.", published=DAY)) == ["Norway"]
    assert marked(read_document("Norway is a member of the EU, and Spain is an EU member.", published=DAY)) == ["Norway"]
    assert marked(read_document("Spain is a member of the European Union.", published=DAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Australia is not a NATO member.",
        "Australia is no member of NATO.",
        "If Australia is a NATO member, so is Japan.",
        "Is Australia a NATO member?",
        "Australia, a candidate member of NATO, waits. Australia is an associate member of NATO.",
        "Australia is an observer member of NATO. Australia, a non-member of NATO, agreed.",
        "Australia is a NATO partner. Australia, a NATO partner, agreed.",
        "Australia wants to be a NATO member. Australia was a NATO member. Australia will be a member of NATO.",
        "Australia is a NATO member in all but name.",
        "“Australia is a NATO member,” a guard said.",
        "A minister of Australia is a member of NATO Parliamentary Assembly.",
        "Australia is a NATO Parliamentary Assembly member. Australia is a member of the NATO Parliamentary Assembly.",
        "The prime minister of Australia is a member of the European Union delegation.",
        "He falsely said that Australia is a NATO member.",
        "Australia is a member of NATO. That is wrong.",
        "Which NATO members Australia and Japan fear is clear. They act as though Australia is a NATO member.",
        "Spain and Australia, a NATO member and a partner, agreed. Australia, a NATO member from next year, agreed.",
        "To most NATO members Australia and Japan are partners.",
        "NATO members and Australia met. NATO members, Australia and Japan met.",
        "NATO members France and Germany, and Australia, met.",
        "NATO member states France and Australian firms met.",
    ],
)
def test_what_is_no_such_claim(read_document: Read, text: str) -> None:
    assert marked(read_document(text, published=DAY)) == []


def test_a_count_comes_from_three_rows_or_more(read_document: Read) -> None:
    def listed(number: int) -> Facts:
        rows = [Fact("member", name, "Harbour Board", "2015", "", "Atlas") for name in ("Ostia", "Sylvania", "Freedonia")]
        return Facts(rows[:number], {}, {})

    document = read_document("The Harbour Board has 27 members.", published=DAY)
    assert marked(document, listed(2)) == []
    assert len(marked(document, listed(3))) == 1


def test_one_member_is_no_plural() -> None:
    assert Fact("count", "1", "Harbour Board", "2015", "", "Atlas").statement.startswith(
        "Harbour Board has had 1 member since"
    )
