"""How labelled names are compared, and the evaluation on a small labelled set."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from wellsourced.scoring.speaker_evaluation import evaluate_speakers, same_name


@pytest.mark.parametrize(
    ("label", "found", "same"),
    [
        ("Jane Roe", "Jane Roe", True),
        ("Roe", "Jane Roe", True),
        ("Mr. King", "Larry King", True),
        ("Mr. Ban", "Ban Ki-moon", True),
        ("Donald J. Poe", "Donald Poe", True),
        ("IMF", "International Monetary Fund", True),
        ("President Peña", "pena", True),
        ("Roe and Poe", "Carl Poe and Jane Roe", True),
        ("Roe", "Roe campaign", False),
        ("Jane Roe", "John Roe", False),
        ("Alawi", "Allawi", False),
        ("Roe", None, False),
    ],
)
def test_same_name(label: str, found: str | None, same: bool) -> None:
    assert same_name(label, found) is same


def test_evaluation(tmp_path: Path) -> None:
    text = "Jane Roe said no. She added that it was late. Critics disagreed."
    shape = {"doc_id": "one", "cue": [[9, 13]]}
    labels = [
        {"id": "1", "source": [[0, 8]], "content": [[14, 16]], "speaker_kind": "named", "speaker": "Jane Roe"},
        {"id": "2", "source": [[18, 21]], "content": [[28, 44]], "speaker_kind": "named", "speaker": "Jane Roe"},
        {"id": "3", "source": [[46, 53]], "content": [], "speaker_kind": "vague", "speaker": None},
    ]
    gold, articles = tmp_path / "gold.jsonl", tmp_path / "articles.jsonl.gz"
    gold.write_text("\n".join(json.dumps({**shape, "source_text": "", **label}) for label in labels), encoding="utf-8")
    article = {"doc_id": "one", "primary": True, "text": text, "attributions": []}
    articles.write_bytes(gzip.compress(json.dumps(article).encode()))
    figures = evaluate_speakers(gold, articles)
    assert {name: figure.value for name, figure in figures.items()} == {
        "accuracy": 1.0,
        "macro_f1": 1.0,
        "named_right": 1.0,
        "named_identical": 1.0,
    }
