"""Measuring commentary and its words: by given weights, and by the machinery fitted to the labels themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced import Scorer
from wellsourced.features.commentary import training
from wellsourced.features.labelled import LabelsError
from wellsourced.scoring.commentary_evaluation import evaluate_commentary
from wellsourced.scoring.evaluate_commands import evaluate

LOADED = ("vile", "shameful", "pathetic", "disgraceful")


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty small documents, half of which call something names."""
    rows = []
    for number in range(80):
        word = LOADED[number // 8 % 4]
        views = number % 2 == 0
        text = f"The {word} mayor closed gate {number}." if views else f"The tall mayor closed gate {number}."
        marks = [word] if views else []
        rows.append({"id": str(number), "doc": str(number // 2), "text": text, "label": int(views), "biased_words": marks})
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_machinery_is_measured_on_any_labels(gold: Path, tmp_path: Path, scorer: Scorer) -> None:
    written = tmp_path / "out.jsonl"
    figures = evaluate_commentary(gold, written, scorer.nlp, folds=2)
    assert figures["macro_f1"].value > 0.9
    assert figures["words_f1"].value > 0.9
    first = json.loads(written.read_text(encoding="utf-8").splitlines()[0])
    assert first["score"] >= 0.5
    assert ["The vile mayor closed gate 0."[start:end] for start, end, _ in first["words"]] == ["vile"]


def test_weights_of_ones_own_are_judged(gold: Path, tmp_path: Path, scorer: Scorer) -> None:
    for name in ("first.npz", "second.npz"):
        training.train(gold, None, scorer.nlp, tmp_path / name)
    assert (tmp_path / "first.npz").read_bytes() == (tmp_path / "second.npz").read_bytes()
    figures = evaluate_commentary(gold, None, scorer.nlp, weights=tmp_path / "first.npz")
    assert figures["words_f1"].value > 0.9


def test_without_the_voice_layer_a_sources_view_counts(tmp_path: Path, scorer: Scorer) -> None:
    texts = ("“It is a vile and shameful law, and sadly it will ruin the town,” Ann Moss said.", "The law was passed in May.")
    path = tmp_path / "gold.jsonl"
    rows = [{"id": str(number), "text": text, "commentary": 0, "loaded": []} for number, text in enumerate(texts)]
    rows.append({"id": "2", "text": "It is a vile and shameful law.", "commentary": 1, "loaded": ["vile"]})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert evaluate_commentary(path, None, scorer.nlp)["precision"].value == 1.0
    assert evaluate_commentary(path, None, scorer.nlp, voices=False)["precision"].value < 1.0


def test_folds_and_weights_exclude_each_other(gold: Path) -> None:
    result = CliRunner().invoke(evaluate, ["commentary", str(gold), "--folds", "2", "--weights", str(gold)])
    assert result.exit_code == 2
    assert "not both" in result.output


def test_sentences_of_one_kind_are_named(tmp_path: Path, scorer: Scorer) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "1", "text": "It is a vile law.", "label": 1}\n' * 3, encoding="utf-8")
    with pytest.raises(LabelsError, match=r"gold\.jsonl: label or commentary is 1 in 3 and 0 in 0 rows"):
        training.train(path, None, scorer.nlp, tmp_path / "weights.npz")
    with pytest.raises(LabelsError, match=r"gold\.jsonl"):
        evaluate_commentary(path, None, scorer.nlp, folds=2)
