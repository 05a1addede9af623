"""Which articles are grouped, and which count as copies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from wellsourced.features.document import Document
from wellsourced.scoring.comparing.background import shipped
from wellsourced.scoring.comparing.compare import compare
from wellsourced.scoring.comparing.copies import find_copies, resemblance, signature_of
from wellsourced.scoring.comparing.events import find_events, profile_of
from wellsourced.scoring.comparing.sketch import Sketch, sketch_of
from wellsourced.scoring.comparing.spool import Spool

Sketching = Callable[..., Sketch]

PIER = (
    "The harbour council of Brellmouth voted on Monday to rebuild the old pier that the storm destroyed in March. Mayor Rosa "
    "Trelander said the pier would cost the town four million dollars and that the fishermen had waited long enough."
)
PIER_TOO = (
    "Brellmouth will get its pier back. The harbour council decided on Monday to rebuild what the March storm destroyed, a "
    "plan that fishermen have long wanted. The cost of four million dollars was defended by Mayor Rosa Trelander."
)
TRIAL = (
    "A jury in Caltown found the banker Osric Venn guilty of fraud on Monday. Prosecutors had accused Venn of moving the "
    "savings of pensioners into accounts of his own. Sentencing was set for next month, the court's clerk said."
)


@pytest.fixture(scope="session")
def sketching(read_document: Callable[..., Document]) -> Sketching:
    def sketch(text: str, name: str = "a", **fields: str) -> Sketch:
        return replace(sketch_of(read_document(text, **fields)), id=name)

    return sketch


def grouped(*sketches: Sketch) -> list[list[str]]:
    return [event["articles"] for event in compare(sketches)]


def test_articles_of_one_happening_are_one_event(sketching: Sketching) -> None:
    sketches = [sketching(text, name) for name, text in (("pier", PIER), ("trial", TRIAL), ("pier too", PIER_TOO))]
    assert grouped(*sketches) == [["pier", "pier too"]]


def test_an_article_alone_is_no_event(sketching: Sketching) -> None:
    assert grouped(sketching(PIER), sketching(TRIAL, "b")) == []


def test_the_same_subject_a_month_later_is_another_event(sketching: Sketching) -> None:
    first, second = sketching(PIER, published="2021-04-12"), sketching(PIER_TOO, "b", published="2021-05-20")
    assert grouped(first, second) == []
    assert grouped(first, replace(second, published="2021-04-13")) == [["a", "b"]]


def test_an_agency_story_printed_twice_is_one_witness(sketching: Sketching) -> None:
    (event,) = compare([sketching(PIER), sketching(PIER.replace("Monday", "Tuesday"), "b"), sketching(PIER_TOO, "c")])
    assert event["witnesses"] == 2
    assert event["copies"] == [["a", "b"]]


@pytest.mark.parametrize("copies", [200, 201, 450])
def test_a_text_printed_everywhere_is_one_event(copies: int, sketching: Sketching) -> None:
    pier, trial = profile_of(sketching(PIER), shipped()), profile_of(sketching(TRIAL), shipped())
    assert find_events([pier] * copies + [trial]) == [list(range(copies)), [copies]]


def test_two_articles_of_one_id_are_an_error(sketching: Sketching) -> None:
    with pytest.raises(ValueError, match="'pier'"):
        compare([sketching(PIER, "pier"), sketching(PIER_TOO, "pier")])


def test_seeds_are_three_events(sketching: Sketching, seed_texts: dict[str, str]) -> None:
    sketches = [sketching(text, number) for number, text in seed_texts.items()]
    assert grouped(*sketches) == [["000", "004"], ["001", "003"]]  # 002 is alone


def test_the_order_of_the_articles_changes_no_group(sketching: Sketching, seed_texts: dict[str, str]) -> None:
    sketches = [sketching(text, number) for number, text in reversed(seed_texts.items())]
    assert sorted(sorted(group) for group in grouped(*sketches)) == [["000", "004"], ["001", "003"]]


def test_resemblance_of_unrelated_texts_is_nothing() -> None:
    assert resemblance(signature_of(PIER.split()), signature_of(TRIAL.split())) == 0
    assert resemblance(signature_of(PIER.split()), signature_of(PIER.split())) == 1
    assert signature_of(["too", "short"]).size == 0
    assert find_copies({0: signature_of([]), 1: signature_of([])}) == []


def test_a_spool_gives_back_what_it_was_given(sketching: Sketching) -> None:
    spool = Spool()
    for name in "abc":
        spool.append(sketching(PIER, name))
    assert [spool[position].id for position in (2, 0, 1)] == ["c", "a", "b"]
    assert spool[0] == sketching(PIER, "a")
    assert len(spool) == 3


def test_a_page_of_captions_has_no_day(sketching: Sketching) -> None:
    sketch = sketching(
        "\n\n".join(f"Boats lie in the harbour of Hull on May {day}, 2017. (AP Photo/Jane Roe)" for day in "345")
    )
    assert not sketch.lines
    assert profile_of(sketch, shipped())
