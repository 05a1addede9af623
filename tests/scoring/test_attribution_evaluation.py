"""Our figures for attributions, on a case counted by hand and against the independent scorer."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from wellsourced.features.attributions.finder import find_attributions, read_model
from wellsourced.features.attributions.marked import read_documents
from wellsourced.features.labelled import LabelsError
from wellsourced.features.quotations import find_quotations
from wellsourced.scoring import parsing
from wellsourced.scoring.attribution_evaluation import character_spans, train_attributions
from wellsourced.scoring.attribution_matching import evaluate

TEXT = "“We stay,” said Ann Lee. Bob Roe thinks that it rains. The aide said he “will go” soon."
TOOL = Path(__file__).parents[2].parent / "shared" / "tools" / "eval_attribution.py"


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(word), TEXT.index(word) + len(word)] for word in words]


GOLD = {
    "doc_id": "one",
    "text": TEXT,
    "attributions": [
        {"source": spans("Ann Lee"), "cue": spans("said"), "content": spans("“We stay,”")},
        {"source": spans("Bob Roe"), "cue": spans("thinks"), "content": spans("that it rains")},
        {
            "source": spans("The aide"),
            "cue": [[TEXT.rindex("said"), TEXT.rindex("said") + 4]],
            "content": spans("he “will go” soon"),
        },
    ],
}


def test_counted_by_hand() -> None:
    found = [
        {"source": spans("Lee"), "cue": spans("said"), "content": spans("We stay")},
        {"source": spans("Ann Lee"), "cue": spans("thinks"), "content": spans("it rains")},
    ]
    figures = evaluate([GOLD], {"one": found})
    everything = figures["all"]
    assert (everything.content.right, everything.content.found, everything.content.marked) == (2, 2, 3)
    assert everything.with_source.right == 1
    assert everything.spans["content"].right == 1  # "that" is missing from the second
    assert figures["direct"].content.f1 == 1.0
    assert figures["indirect"].with_source.right == 0
    assert figures["mixed"].content.recall == 0.0


def test_predictions_with_the_same_cue_are_one() -> None:
    found = [
        {"source": [], "cue": spans("thinks"), "content": spans("that")},
        {"source": spans("Bob Roe"), "cue": spans("thinks"), "content": spans("it rains")},
    ]
    figures = evaluate([GOLD], {"one": found})["all"]
    assert (figures.content.found, figures.with_source.right) == (1, 1)


def test_a_document_without_predictions_counts() -> None:
    assert evaluate([GOLD], {})["all"].content.marked == 3


@pytest.mark.skipif(not TOOL.exists(), reason=f"the independent scorer is not at {TOOL}")
@pytest.mark.parametrize("seed", range(20))
def test_agrees_with_the_independent_scorer(seed: int) -> None:
    specification = importlib.util.spec_from_file_location("eval_attribution", TOOL)
    assert specification is not None and specification.loader is not None
    tool: Any = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(tool)
    chance = random.Random(seed)
    words = "The mayor said “it is “a (good) plan” and 'fine' … he's well-known\nbut \"no” one".split(" ")
    documents, predictions = [], {}
    for number in range(4):
        text = " ".join(chance.choice(words) for _ in range(60))
        made = [[_random_attribution(chance, len(text)) for _ in range(chance.randrange(8))] for _ in range(2)]
        documents.append({"doc_id": str(number), "text": text, "attributions": made[0]})
        predictions[str(number)] = made[1]
    pairs = [(tool.Doc(doc), doc["attributions"], predictions[doc["doc_id"]]) for doc in documents]
    ours = evaluate(documents, predictions)
    for kind, figures in ours.items():
        theirs = tool.score(pairs, kind, 0.5, True)
        for name, rate in (
            ("match.content", figures.content),
            ("rel", figures.with_source),
            *((f"tok.{role}", figures.words[role]) for role in figures.words),
            *((f"exact.{role}", figures.spans[role]) for role in figures.spans),
        ):
            expected = theirs.get(name, {"F1": 0.0, "n_gold": 0, "n_pred": 0})
            assert (rate.marked, rate.found) == (expected["n_gold"], expected["n_pred"]), (kind, name)
            assert 100 * rate.f1 == pytest.approx(expected["F1"], abs=0.051), (kind, name)  # given to one decimal


def _random_attribution(chance: random.Random, length: int) -> dict[str, list[list[int]]]:
    def span() -> list[int]:
        start = chance.randrange(length - 1)
        return [start, min(length, start + chance.randrange(1, 60))]

    return {role: [span() for _ in range(chance.randrange(3))] for role in ("source", "cue", "content")}


def _article(number: int) -> dict[str, Any]:
    """A made article: three statements and a sentence that is nobody's."""
    people = ("The mayor", "Ann Lee", "A spokesman", "The union", "Bob Roe")
    verbs = ("said", "claimed", "announced", "warned")
    text, attributions = "", []
    for turn in range(3):
        source, cue = people[(number + turn) % 5], verbs[(number * 3 + turn) % 4]
        content = f"the road would be closed for {number + turn + 2} days"
        start = len(text)
        text += f"{source} {cue} {content}. "
        middle = start + len(source) + 1
        attributions.append(
            {
                "source": [[start, start + len(source)]],
                "cue": [[middle, middle + len(cue)]],
                "content": [[middle + len(cue) + 1, middle + len(cue) + 1 + len(content)]],
            }
        )
    return {"doc_id": str(number), "text": text + "It rained in the town.", "attributions": attributions}


def test_training_is_reproducible_and_learns(tmp_path: Path) -> None:
    data = tmp_path / "articles.jsonl"
    data.write_text("\n".join(json.dumps(_article(number)) for number in range(12)), encoding="utf-8")
    digests = {train_attributions([data], tmp_path / f"{turn}.npz") for turn in range(2)}
    assert len(digests) == 1
    assert (tmp_path / "0.npz").read_bytes() == (tmp_path / "1.npz").read_bytes()
    model = read_model(tmp_path / "0.npz")
    unseen = _article(20)
    (doc,) = parsing.parse(parsing.load_pipeline(), [unseen["text"]])
    found = [character_spans(doc, item) for item in find_attributions(doc, find_quotations(unseen["text"]), model)]
    assert evaluate([unseen], {"20": found})["all"].with_source.f1 == 1.0


def test_too_few_articles_are_refused(tmp_path: Path) -> None:
    data = tmp_path / "articles.jsonl"
    data.write_text(json.dumps(_article(1)), encoding="utf-8")
    with pytest.raises(LabelsError, match=r"articles\.jsonl.*8 or more"):
        train_attributions([data], tmp_path / "weights.npz")


@pytest.mark.parametrize("marked", [None, [3], [{"cue": [["a", 3]]}], [{"content": 5}]])
def test_attributions_that_are_no_spans_are_named(tmp_path: Path, marked: object) -> None:
    data = tmp_path / "articles.jsonl"
    data.write_text(json.dumps({"doc_id": "1", "text": "It may rain, she said.", "attributions": marked}), encoding="utf-8")
    with pytest.raises(LabelsError, match=r"articles\.jsonl: row 1: attributions"):
        read_documents(data)
