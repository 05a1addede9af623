"""Measuring on labelled sentences: the figures, the files, and that training gives the same bytes twice."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from wellsourced import Scorer
from wellsourced.features.hedging import training
from wellsourced.features.labelled import LabelsError
from wellsourced.scoring import voice_evaluation

NEWS = [
    {
        "id": "a",
        "prev": None,
        "text": "The dam may burst.",
        "author_hedge": 1,
        "weasel": 0,
        "commentary": 0,
        "voice": "author",
    },
    {"id": "b", "prev": None, "text": "Critics say the dam is old.", "author_hedge": 0, "weasel": 1, "commentary": 0},
    {"id": "c", "prev": "Ann Moss was blunt.", "text": "“It may burst, and soon.”", "author_hedge": 0, "weasel": 0},
    {"id": "d", "prev": None, "text": "The dam was built in 1961.", "author_hedge": 0, "weasel": 0, "commentary": None},
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in NEWS), encoding="utf-8")
    return path


@pytest.mark.parametrize("task", ["hedging", "weasel"])
def test_news_sentences(task: voice_evaluation.Task, gold: Path, tmp_path: Path, scorer: Scorer) -> None:
    written = tmp_path / "scores.jsonl"
    figures = voice_evaluation.evaluate_sentences(task, gold, written, scorer.nlp)
    assert figures["f1"].value == 1.0
    scores = {row["id"]: row["score"] for row in map(json.loads, written.read_text(encoding="utf-8").splitlines())}
    assert list(scores) == ["a", "b", "c", "d"]
    assert max(scores, key=scores.__getitem__) == ("a" if task == "hedging" else "b")


def test_without_the_voice_layer_quotations_count(gold: Path, scorer: Scorer) -> None:
    deaf = voice_evaluation.evaluate_sentences("hedging", gold, None, scorer.nlp, voices=False)
    assert deaf["precision"].value < 1.0


def test_voice(gold: Path, scorer: Scorer) -> None:
    assert voice_evaluation.evaluate_voice(gold, None, scorer.nlp)["accuracy"].value == 1.0


def test_lost_line_breaks_are_put_back(tmp_path: Path, scorer: Scorer) -> None:
    row = {
        "id": "a",
        "prev": None,
        "text": "“We tried all night to save it.”  The bridge opened in May and the school in June.",
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**row, "voice": "mixed"}) + "\n", encoding="utf-8")
    assert voice_evaluation.evaluate_voice(path, None, scorer.nlp)["accuracy"].value == 1.0


def test_auc_counts_ties_half() -> None:
    labels = np.array([True, False, True, False])
    assert voice_evaluation.auc(np.array([0.9, 0.1, 0.5, 0.5]), labels) == pytest.approx(0.875)


def test_training_gives_the_same_bytes(tmp_path: Path, gold: Path, scorer: Scorer) -> None:
    rows = [
        {
            "id": str(number),
            "text": f"The dam {'may' if number % 3 else 'will'} burst in {1900 + number}.",
            "label": number % 3 != 0,
        }
        for number in range(120)
    ]
    data = tmp_path / "data.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for name in ("first.npz", "second.npz"):
        training.train("hedge", [data], gold, scorer.nlp, tmp_path / name)
    assert (tmp_path / "first.npz").read_bytes() == (tmp_path / "second.npz").read_bytes()


def labelled(path: Path, label: object) -> Path:
    rows = [{"id": str(number), "text": "The dam may burst.", "label": label, "weasel": label} for number in range(12)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "says"),
    [
        (None, "label is null in every row"),
        ("yes", "row 1: label must be 0, 1 or null"),
        (1, "label is 1 in 12 and 0 in 0 rows"),
    ],
)
def test_labels_that_teach_nothing_are_named(tmp_path: Path, gold: Path, scorer: Scorer, label: object, says: str) -> None:
    data = labelled(tmp_path / "data.jsonl", label)
    with pytest.raises(LabelsError, match=rf"data\.jsonl: {says}"):
        training.train("hedge", [data], gold, scorer.nlp, tmp_path / "weights.npz")


def test_news_sentences_of_one_kind_are_named(tmp_path: Path, scorer: Scorer) -> None:
    news = labelled(tmp_path / "news.jsonl", 1)
    with pytest.raises(LabelsError, match=r"news\.jsonl: weasel is 1 in 12"):
        training.train("weasel", [news], news, scorer.nlp, tmp_path / "weights.npz")


def test_nothing_is_measured_without_a_label(tmp_path: Path, scorer: Scorer) -> None:
    with pytest.raises(LabelsError, match="label or author_hedge is null in every row"):
        voice_evaluation.evaluate_sentences("hedging", labelled(tmp_path / "data.jsonl", None), None, scorer.nlp)
