"""Quotation marks: what is paired, what is an apostrophe or a measure, and what is surely an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.features.quotations import find_quotations, paragraphs

PAIRED = [
    ("straight", '"We will stay," he said. "Not go."', ['"We will stay,"', '"Not go."']),
    ("curly", "“We will stay,” he said.", ["“We will stay,”"]),
    ("single", "The mayor called it ‘fake news’ and left.", ["‘fake news’"]),
    ("single speech", "'It's mine,' she said.", ["'It's mine,'"]),
    ("plural possessive inside", "‘The workers’ rights come first,’ he said.", ["‘The workers’ rights come first,’"]),
    ("nested", "“He told me ‘go away’ and left.”", ["“He told me ‘go away’ and left.”", "‘go away’"]),
    ("nested straight", '"No more "fake" news," he said.', ['"No more "fake" news,"', '"fake"']),
    ("British nesting", "‘She said “no” to me,’ he added.", ["‘She said “no” to me,’", "“no”"]),
    ("angled, French", "« Oui », dit-il.", ["« Oui »"]),
    ("angled, German", "»Ja«, sagte er.", ["»Ja«"]),
    ("low", "„Ja“, sagte er.", ["„Ja“"]),
    ("LaTeX", "``Hello,'' he said.", ["``Hello,''"]),
    ("closed with the wrong mark", "“Wrong“ he said. “Mixed\" he said.", ["“Wrong“", "“Mixed\""]),
    ("spaced on both sides", 'The " so called " plan', ['" so called "']),
    ("no space after", 'He said:"I go."She left.', ['"I go."']),
    ("opening mark before its space", 'The film:" Glen Roe ,"', ['" Glen Roe ,"']),
    ("dashes and brackets", "(“one”) —“two”— and “three”—", ["“one”", "“two”", "“three”"]),
    ("inches in speech", '"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
    ("a measure in speech", '"A 12" pipe costs more," he said.', ['"A 12" pipe costs more,"']),
    ("number last", 'It began "in 2016" there.', ['"in 2016"']),
]  # fmt: skip

UNMARKED = [
    "Iraq’s army and the workers’ rights of the ’90s.",
    "rock ’n’ roll, rock 'n' roll, get 'em, ‘bout time, the ‘90s",
    'He is 6\'2" tall and bought a 12" pipe.',
    "The boys' school and the girls' school.",
]

ERRORS = [
    ("a closing mark that nothing opened", "We go.” Then “fine” came.", [(6, "opening")]),
    ("an opening mark that nothing closed", "He said “we go.\nThe next day it rained.", [(8, "closing")]),
    ("the same, with another in the paragraph", '"A, he said. "B," he added.', [(0, "closing")]),
    ("at the end of the text", "He left. “We go.", [(9, "closing")]),
]

CORRECT = [
    ("over paragraphs", "“First.\n\n“Second.\n\n“Third,” he said."),
    ("over paragraphs, straight", '"First.\n"Second.\n"Third," he said.'),
    ("over a break without a second mark", "“First.\nSecond,” he said."),
    ("a text cut off", "He left. “We will go and then"),
    ("an unclosed single mark may be an apostrophe", "‘Tis said. ‘Twas odd. the ‘burbs"),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PAIRED], ids=[row[0] for row in PAIRED])
def test_pairs(text: str, expected: list[str]) -> None:
    found = find_quotations(text)
    assert [text[quotation.start : quotation.end] for quotation in found.quotations] == expected
    assert found.unpaired == ()


@pytest.mark.parametrize("text", UNMARKED)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    found = find_quotations(text)
    assert found.quotations == () and found.unpaired == ()


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS])
def test_errors_are_reported(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(mark.position, mark.wanted) for mark in find_quotations(text).unpaired] == expected


@pytest.mark.parametrize("text", [row[1] for row in CORRECT], ids=[row[0] for row in CORRECT])
def test_what_may_be_right_is_not_reported(text: str) -> None:
    assert find_quotations(text).unpaired == ()


def test_a_speech_over_paragraphs_is_one_chain() -> None:
    found = find_quotations("“First.\n\n“Second.\n\n“Third,” he said.").quotations
    assert [(quotation.continuation, quotation.continues) for quotation in found] == [
        (False, True),
        (True, True),
        (True, False),
    ]
    assert not any(quotation.missing_close for quotation in found)


def test_one_stray_mark_shifts_nothing_after_it() -> None:
    text = 'He said "we go.\nThe mayor said "yes" and the clerk "no".\nA "third" came.'
    found = [text[quotation.start : quotation.end] for quotation in find_quotations(text).quotations]
    assert found == ['"we go.', '"yes"', '"no"', '"third"']


def test_hand_wrapped_lines_are_no_paragraphs() -> None:
    line = "The council met in the old town hall on Tuesday to hear the plan"
    speech = ["and the mayor said “we are not going to build it there, not", "this year” before she left the hall"]
    text = "\n".join([line] * 4 + speech + [line] * 3)
    assert find_quotations(text).unpaired == ()
    assert len(list(paragraphs(text))) == 1


MARKS = st.text(alphabet="“”\"‘’'«»„`ab1. ,\n-(s", max_size=60)


@given(MARKS | st.text(max_size=40))
def test_any_text_gives_valid_ordered_spans(text: str) -> None:
    found = find_quotations(text)
    for quotation in found.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert not (quotation.continues and quotation.missing_close)
    assert list(found.quotations) == sorted(found.quotations, key=lambda quotation: (quotation.start, -quotation.end))
    for mark in found.unpaired:
        assert text[mark.position : mark.position + len(mark.mark)] == mark.mark
    positions = [mark.position for mark in found.unpaired]
    assert positions == sorted(set(positions))


@given(MARKS)
def test_quotations_nest_or_are_apart(text: str) -> None:
    spans = [(quotation.start, quotation.end) for quotation in find_quotations(text).quotations]
    for first_start, first_end in spans:
        for second_start, second_end in spans:
            assert not first_start < second_start < first_end < second_end
