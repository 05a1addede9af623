"""Finding the attributions of marked articles to judge them, and fitting the models to marked articles."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..features.attributions.marked import read_documents
from .attribution_matching import ROLES, Scores, evaluate

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from ..features.attributions import Attribution


def character_spans(doc: Doc, attribution: Attribution) -> dict[str, list[list[int]]]:
    """An attribution as character spans by role, the form that gold files and predictions have."""
    return {
        role: [[doc[start].idx, doc[end - 1].idx + len(doc[end - 1])] for start, end in getattr(attribution, role)]
        for role in ROLES
    }


def predict(
    documents: Sequence[Mapping[str, Any]], pipeline: Language, weights: Path | None = None
) -> dict[str, list[dict[str, list[list[int]]]]]:
    """Attributions found in the texts of ``documents``, by ``doc_id``, as character spans; with other ``weights`` if given."""
    from ..features.attributions.finder import find_attributions, read_model, shipped_model
    from ..features.quotations import find_quotations
    from .parsing import parse

    texts = [document["text"] for document in documents]
    model = shipped_model() if weights is None else read_model(weights)
    found = {}
    for document, text, doc in zip(documents, texts, parse(pipeline, texts), strict=True):
        attributions = find_attributions(doc, find_quotations(text), model)
        found[document["doc_id"]] = [character_spans(doc, attribution) for attribution in attributions]
    return found


def write_predictions(path: Path, predictions: Mapping[str, Any]) -> None:
    """Write predictions as JSON Lines: ``{"doc_id": …, "attributions": [{"source": [[start, end]], …}]}``."""
    lines = [json.dumps({"doc_id": name, "attributions": found}) for name, found in predictions.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def evaluate_attributions(gold: Path, predictions: Path | None = None, weights: Path | None = None) -> dict[str, Scores]:
    """Find the attributions of the articles in ``gold`` and judge them; write them to ``predictions`` if it is given.

    ``weights`` names a file of ``train_attributions``; without it the shipped ones are judged.
    """
    from .parsing import load_pipeline

    documents = read_documents(gold)
    found = predict(documents, load_pipeline(), weights)
    if predictions is not None:
        write_predictions(predictions, found)
    return evaluate(documents, found)


def train_attributions(data: Sequence[Path], output: Path) -> str:
    """Fit the attribution models to the marked articles in ``data``, write the weights and return their digest.

    The order of ``data`` counts: the same files in the same order give the same bytes.
    """
    from ..features.attributions import training
    from .parsing import load_pipeline, parse

    pipeline = load_pipeline()
    note = {"pipeline": f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"}
    return training.train(data, output, lambda texts: parse(pipeline, texts), note)
