"""The shipped facts are sound: dated, sourced, without two heads of one office at a time, and right where history is sure."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from wellsourced.features.references import shipped_facts
from wellsourced.features.references.facts import Fact

FACTS = shipped_facts()


def test_every_row_names_its_source() -> None:
    assert len(FACTS.rows) > 1000
    assert all(row.source and row.url for row in FACTS.rows)


def test_rows_end_after_they_begin_and_before_they_were_checked() -> None:
    for row in FACTS.rows:
        assert row.first <= row.last, row
        if row.as_of and row.until:
            assert row.until <= row.as_of, row


def test_no_office_has_two_heads_for_long() -> None:
    by_office: dict[str, list[Fact]] = {}
    for row in FACTS.rows:
        if row.kind == "office":
            by_office.setdefault(row.of, []).append(row)
    for office, rows in by_office.items():
        ordered = sorted(rows, key=lambda row: row.first)
        # Acting heads overlap where the holder was ill, suspended or on trial, or stand in for some months.
        for earlier, later in pairwise(ordered):
            stood_in = later.last < earlier.last and later.last - later.first < timedelta(days=160)
            assert stood_in or later.first > earlier.last - timedelta(days=160), (office, earlier, later)


def test_every_title_belongs_to_an_office() -> None:
    offices = {row.of for row in FACTS.rows if row.kind == "office"}
    assert set(FACTS.titles) == offices


@pytest.mark.parametrize(
    ("body", "day", "members"),
    [
        ("NATO", date(1995, 1, 1), 16),
        ("NATO", date(2021, 2, 18), 30),
        ("NATO", date(2023, 6, 1), 31),
        ("NATO", date(2024, 6, 1), 32),
        ("European Union", date(1995, 6, 1), 15),
        ("European Union", date(2005, 1, 1), 25),
        ("European Union", date(2013, 12, 1), 28),
        ("European Union", date(2020, 3, 1), 27),
        ("eurozone", date(2023, 6, 1), 20),
        ("ASEAN", date(2010, 1, 1), 10),
        ("OPEC", date(2020, 6, 1), 13),
        ("United Nations", date(2021, 1, 1), 193),
    ],
)
def test_bodies_had_as_many_members(body: str, day: date, members: int) -> None:
    assert FACTS.size(body, day) == members


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("Prime Minister of Iraq", date(2020, 3, 1), "Adel Abdul-Mahdi"),
        ("Prime Minister of Iraq", date(2021, 2, 18), "Mustafa al-Kadhimi"),
        ("President of the United States", date(2024, 1, 1), "Joe Biden"),
        ("Prime Minister of Israel", date(2022, 8, 1), "Yair Lapid"),
        ("Prime Minister of Japan", date(2010, 1, 1), "Yukio Hatoyama"),
        ("Secretary General of NATO", date(2021, 2, 18), "Jens Stoltenberg"),
        ("Prime Minister of Ukraine", date(2007, 3, 1), "Viktor Yanukovych"),
        ("Prime Minister of Thailand", date(2013, 3, 1), "Yingluck Shinawatra"),
        ("Secretary General of NATO", date(1999, 4, 1), "Javier Solana"),
        ("Chancellor of Germany", date(2000, 1, 1), "Gerhard Schröder"),
    ],
)
def test_who_held_an_office(office: str, day: date, person: str) -> None:
    assert {row.subject for row in FACTS.about("office", office) if row.holds(day, day)} == {person}


def test_every_pair_of_neighbours_stands_once() -> None:
    pairs = [frozenset({row.subject, row.of}) for row in FACTS.rows if row.kind == "border"]
    assert len(pairs) == len(set(pairs)) == 229
    assert not FACTS.apart("Iraq", "Iran")
    assert FACTS.apart("Iraq", "Egypt")
    assert not FACTS.apart("Japan", "Russia")  # islands are not in the table


def test_statements_read_as_sentences() -> None:
    statements = {row.statement for row in FACTS.rows}
    assert "Mustafa al-Kadhimi was Prime Minister of Iraq from 7 May 2020 to 27 October 2022" in statements
    assert "Finland has been a member of NATO since 4 April 2023" in statements
    assert "Canada and the United States share a border" in statements
    assert "the League of Nations existed from 10 January 1920 to April 1946" in statements
