"""Articles against reference facts: what they rule out is found, and history, hypotheses and quotations are left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.features.document import Document
from wellsourced.features.references import read_facts, shipped_facts
from wellsourced.features.references.checking import contradictions
from wellsourced.features.references.people import may_be, misspelt, name_words

Read = Callable[..., Document]


def marked(document: Document) -> list[str]:
    found = contradictions(document, shipped_facts())
    assert all(finding.reference and finding.reference.source for finding in found)
    return [document.article.text[finding.start : finding.end] for finding in found]


WRONG = [
    ("2021-03-01", "Iraqi Prime Minister Haider al-Abadi said on Monday that the road was open.", "Haider al-Abadi"),
    ("2021-03-01", "Iraqi Prime Minister Karim Dalawi said on Monday that the road was open.", "Karim Dalawi"),
    ("2018-03-01", "Angela Merkel, the French president, went home.", "Angela Merkel, the French president"),
    (None, "Russian President Angela Merkel opened the fair.", "Russian President Angela Merkel"),
    ("2018-03-01", "Donald Trump spoke in Ohio. Prime Minister Trump was cheered.", "Prime Minister Trump"),
    ("2018-03-01", "German Chancellor Angela Merkle opened the fair.", "German Chancellor Angela Merkle"),
    ("2016-03-01", "U.S. President Joe Biden opened the fair on Monday.", "U.S. President Joe Biden"),
    ("2021-03-01", "There are 500 NATO members in the valley.", "500 NATO members"),
    ("2021-03-01", "NATO's 35 members met on Monday.", "NATO's 35 members"),
    ("2025-02-01", "The 28-member European Union voted on Monday.", "28-member European Union"),
    ("2021-03-01", "Finland, a NATO member, sent trainers.", "Finland"),
    ("2023-03-01", "Britain, an EU member, agreed on Monday.", "Britain"),
    (None, "NATO members met, as members such as Norway, Austria and Spain had asked.", "Austria"),
    ("2021-03-01", "The League of Nations says it will send observers.", "League of Nations"),
    (None, "In 2019 the guards were trained by the League of Nations.", "League of Nations"),
    (None, "The Turkish capital of Istanbul was quiet.", "Istanbul"),
    (None, "They flew to Toronto, the capital of Canada.", "Toronto"),
    (None, "Iraq's border with Egypt was closed.", "Iraq's border with Egypt"),
    (None, "Poland, which borders Spain, agreed.", "Poland, which borders Spain"),
    ("2021-03-01", "The Turkish-Lebanese border was quiet.", "Turkish-Lebanese border"),
    ("2021-03-01", "The border between Germany and Britain was quiet.", "border between Germany and Britain"),
]


@pytest.mark.parametrize(("published", "text", "wrong"), WRONG)
def test_what_the_facts_rule_out(read_document: Read, published: str | None, text: str, wrong: str) -> None:
    fields = {"published": published} if published else {}
    (found,) = marked(read_document(text, **fields))
    assert wrong in found


RIGHT = [
    ("2021-03-01", "Iraqi Prime Minister Mustafa Qadimi said on Monday that the road was open."),
    ("2021-03-01", "Former Iraqi Prime Minister Haider al-Abadi said the road was open."),
    ("2021-03-01", "In 2016, Iraqi Prime Minister Haider al-Abadi sent troops to Mosul."),
    ("2021-03-01", "“Iraqi Prime Minister Karim Dalawi is here,” a guard said."),
    ("2020-02-20", "The new incoming Iraqi Prime Minister Mohammed Allawi has not named a cabinet."),
    ("2020-05-09", "Iraqi Prime Minister Adel Abdul-Mahdi said on Monday that the road was open."),
    ("2018-03-01", "Polls ask whether President Hillary Clinton would have signed. What would President Mike Pence do?"),
    ("2016-10-01", "The two candidates for president Hillary Clinton and Donald Trump met."),
    ("2018-03-01", "President Obama signed the health law. House Speaker Paul Ryan said it must go."),
    ("2018-03-01", "Iraqi Kurdish President Massoud Barzani and Scottish First Minister Nicola Sturgeon spoke."),
    ("2018-03-01", "Turkish President Recep Tayyip Erdogan met Mexican President Enrique Pena Nieto."),
    ("2021-03-01", "Five NATO members and 40 NATO troops left. NATO's 30 members agreed. All 30 NATO members did."),
    ("2019-03-01", "In 2019 NATO members met. By 2024 NATO members will pay. On May 31 EU members voted."),
    ("2019-03-01", "NATO's three members on the Black Sea met. All five NATO members in the valley left."),
    ("2013-03-01", "The 27-nation European Union and its 28th member-to-be, Croatia, agreed."),
    (
        "2021-03-01",
        "Finland is not a NATO member. Sweden, a candidate NATO member, waits. Ukraine, a would-be NATO member, too.",
    ),
    (
        "2021-03-01",
        "He was born in the Soviet Union. The Soviet Union fell in 1991. Historians of the Ottoman Empire met in 2019.",
    ),
    ("2021-03-01", "In 1935, the League of Nations met. The United Nations is the successor of the League of Nations."),
    ("2021-03-01", "In Lagos, Nigeria's commercial capital, and in Erbil, the capital of Iraqi Kurdistan, shops closed."),
    ("2021-03-01", "Kiev, the capital of Ukraine, and Santa Fe, the capital of New Mexico, are far apart."),
    (None, "Iraqi Prime Minister Karim Dalawi said on Monday that the road was open."),
    (None, "The Syrian-Turkish border is long. The border between Spain and France is old. Poland borders Germany."),
    (None, "New Mexico's border with Colombia Street. Northern Ireland's border with Ireland. Georgia's border with Alabama."),
    (None, "Turkey's maritime border with Libya is disputed. Iran does not border Israel. The US-Israel border deal is."),
    (None, "In 1980 Hungary's border with the Soviet Union was closed, and Poland's border with Italy was far."),
    (None, "Sweden's border with Denmark is a bridge, France's border with Britain a tunnel, and with Brazil a river."),
]


@pytest.mark.parametrize(("published", "text"), RIGHT)
def test_what_they_leave_alone(read_document: Read, published: str | None, text: str) -> None:
    fields = {"published": published} if published else {}
    assert marked(read_document(text, **fields)) == []


def test_a_users_own_facts_add_to_the_shipped_ones(read_document: Read, tmp_path: Path) -> None:
    path = tmp_path / "hull.csv"
    path.write_text("kind,subject,of,since,until,source\noffice,Jane Roe,Mayor of Hull,2019-05-01,,Hull City Council\n")
    facts = shipped_facts() + read_facts(path)
    document = read_document("Mayor of Hull John Doe said the bridge was open.", published="2021-03-01")
    (finding,) = contradictions(document, facts)
    assert finding.reference is not None
    assert finding.reference.statement == "Jane Roe has been Mayor of Hull since 1 May 2019"
    assert finding.reference.source == "Hull City Council"
    assert contradictions(document, shipped_facts()) == []


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("Mustafa Qadimi", "Mustafa al-Kadhimi", True),
        ("Recep Erdogan", "Recep Tayyip Erdoğan", True),
        ("Abe", "Shinzo Abe", True),
        ("Kim Jong Un", "Kim Jong-un", True),
        ("David Miliband", "David Cameron", False),
        ("Mohammed Allawi", "Mohammed Shia al-Sudani", False),
    ],
)
def test_names_of_one_person(here: str, there: str, same: bool) -> None:
    assert may_be(name_words(here), [there]) is same


def test_a_slip_in_a_name_is_told_from_another_spelling() -> None:
    assert misspelt(name_words("Enigret Kramp-Karenbauer"), ["Annegret Kramp-Karrenbauer"])
    assert misspelt(name_words("Emanuel Macron"), ["Emmanuel Macron"]) == "emanuel"
    assert misspelt(name_words("Jane Row"), ["Jane Roe"]) == "row"
    assert not misspelt(name_words("Lars Lokke Rasmussen"), ["Lars Løkke Rasmussen"])
    assert not misspelt(name_words("Jon Kerry"), ["John Kerry"])
    assert not misspelt(name_words("Jane Rowe"), ["Jane Rowe", "Jane Roe"])


@settings(max_examples=25, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            "NATO members 500 President Prime Minister of the Iraq Iraqi , capital Sydney Soviet Union such as - \n a".split(
                " "
            )
        ),
        max_size=25,
    ).map(" ".join)
)
def test_any_order_of_words_is_read(read_document: Read, text: str) -> None:
    for finding in contradictions(read_document(text), shipped_facts()):
        assert 0 <= finding.start < finding.end <= len(text)
