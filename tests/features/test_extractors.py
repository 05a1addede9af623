"""Every declared extractor is complete, and its own examples are true."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wellsourced.features.base import Extractor
from wellsourced.features.document import Document
from wellsourced.features.extractors import EXTRACTORS

Read = Callable[..., Document]
FEATURES = Path(__file__).parents[2] / "features"

by_name = pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda extractor: extractor.name)


def test_names_are_unique() -> None:
    names = [extractor.name for extractor in EXTRACTORS]
    assert len(names) == len(set(names))


@by_name
def test_declaration_is_complete(extractor: Extractor) -> None:
    assert extractor.unit
    assert extractor.formula
    assert extractor.source
    assert len(extractor.fires) >= 2, "give at least two texts that fire"
    assert len(extractor.silent) >= 2, "give at least two texts that stay silent"
    family, file = extractor.name.split(".")
    assert (FEATURES / family / f"{file}.py").exists(), "an extractor is found in the file that bears its name"


@by_name
def test_examples_fire(extractor: Extractor, read_document: Read) -> None:
    for text in extractor.fires:
        measured = extractor.measure(read_document(text))
        assert measured.evidence or (extractor.absence and measured.value is not None), text


@by_name
def test_examples_stay_silent(extractor: Extractor, read_document: Read) -> None:
    for text in extractor.silent:
        measured = extractor.measure(read_document(text))
        shown = [text[item.start : item.end] for item in measured.evidence]
        assert not shown, f"{shown} in {text!r}"
        assert not (extractor.absence and measured.value), text


@by_name
def test_values_and_evidence_are_in_range(extractor: Extractor, read_document: Read, seed_texts: dict[str, str]) -> None:
    for text in [*extractor.fires, *extractor.silent, *seed_texts.values()]:
        measured = extractor.measure(read_document(text))
        if measured.value is None:
            assert measured.missing, "a value that is missing has a reason"
        else:
            assert extractor.low is None or measured.value >= extractor.low
            assert extractor.high is None or measured.value <= extractor.high
        for item in measured.evidence:
            assert 0 <= item.start < item.end <= len(text)
            assert 0 <= item.strength <= 1
            assert item.feature == extractor.name
            assert item.rule
            assert item.note
        for finding in measured.findings:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.message
