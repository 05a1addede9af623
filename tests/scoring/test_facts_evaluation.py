"""Measuring on altered articles: what is found, what is a false alarm, and what is said of a folder that is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced.scoring.facts_evaluation import LabelsError, evaluate_facts
from wellsourced.scoring.workshop import app

FIRST = (
    "The harbour council of Brellmouth voted on Monday to rebuild the old pier that the storm destroyed in March. “We will "
    "not leave the people of this valley to strangers from the city,” the miller Osric Venn told the council. Mayor Rosa "
    "Trelander said the pier would cost the town a great deal and that the fishermen had waited long enough for it. She "
    "thanked the council for its patience, and the fishermen for theirs, and promised that the work would begin in the "
    "spring, as soon as the ice on the river has gone. The old pier had stood for more than a century."
)
SECOND = (
    "Brellmouth will get its pier back. The harbour council decided on Monday to rebuild what the March storm destroyed, a "
    "plan that fishermen have long wanted. The cost was defended by Mayor Rosa Trelander, who had asked for patience. “We "
    "will not leave the people of this valley to strangers from the city,” said Osric Venn, a miller, and was applauded by "
    "the fishermen in the hall. The work is to begin when the river is free of ice, which in this part of the country can "
    "take until April. Nobody in the hall could remember the year in which the old pier was built."
)


@pytest.fixture
def benchmark(tmp_path: Path) -> Path:
    altered = FIRST.replace("people of this valley", "forests of this valley")
    harmless = FIRST.replace(" She thanked", " She praised")
    for case, first in (("clean", FIRST), ("quote_word_0", altered), ("b_omit_0", harmless)):
        folder = tmp_path / "pier" / case
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text(first, encoding="utf-8")
        (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    start = altered.index("forests")
    label = {"cluster": "pier", "file": "a.txt", "start": start, "end": start + 7, "n_articles": 2}
    labels = [
        {**label, "case": "pier/quote_word_0", "kind": "quote_word", "error": True, "checkable": "cross"},
        {**label, "case": "pier/b_omit_0", "kind": "b_omit", "error": False, "checkable": "benign"},
    ]
    (tmp_path / "labels.jsonl").write_text("".join(json.dumps(label) + "\n" for label in labels), encoding="utf-8")
    return tmp_path


def test_an_altered_quotation_is_found_and_nothing_else(benchmark: Path, tmp_path: Path) -> None:
    figures = evaluate_facts(benchmark, tmp_path / "alarms.jsonl")
    assert figures.recall["quote_word"].value == 1
    assert figures.counts == {"quote_word": 1}
    assert figures.clean.value == 0
    assert figures.harmless.value == 0
    (alarm,) = map(json.loads, (tmp_path / "alarms.jsonl").read_text(encoding="utf-8").splitlines())
    assert {alarm["file"], alarm["other_file"]} == {"a.txt", "b.txt"}
    assert alarm["case"] == "pier/quote_word_0"


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LabelsError, match=r"no labels\.jsonl"):
        evaluate_facts(tmp_path)
    (tmp_path / "labels.jsonl").write_text("nonsense\n")
    with pytest.raises(LabelsError, match="not readable"):
        evaluate_facts(tmp_path)
    result = CliRunner().invoke(app, ["evaluate", "facts", str(tmp_path)])
    assert result.exit_code == 2
    assert "labels.jsonl" in result.output
