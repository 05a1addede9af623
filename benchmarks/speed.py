"""What scoring costs beside the parse, in one run, so that a noisy machine is noisy for all.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed.py FILE... [--articles 300] [--rounds 3]

FILE is anything `score` reads. Three pipelines take turns over the same articles, `--rounds` times: everything
(Scorer.score_many), the bare parse (nlp.pipe with the same components, settings and batch size), and stock spaCy
(spacy.load with all components and default settings). Printed are processor milliseconds an article, the smallest of the
rounds, and the ratios.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from itertools import islice

import spacy

from wellsourced import Article, Scorer
from wellsourced.scoring import parsing
from wellsourced.scoring.reading import read

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("files", nargs="+")
parser.add_argument("--articles", type=int, default=300)
parser.add_argument("--rounds", type=int, default=3)
options = parser.parse_args()

articles = list(islice((item for item in read(options.files) if isinstance(item, Article)), options.articles))
texts = [article.text for article in articles]
scorer, bare, stock = Scorer.load(), parsing.load_pipeline(), spacy.load(parsing.MODEL)


def everything() -> None:
    for _ in scorer.score_many(articles):
        pass


def bare_parse() -> None:
    for _ in bare.pipe(texts, batch_size=16):
        pass


def stock_spacy() -> None:
    for _ in stock.pipe(texts):
        pass


def milliseconds(run: Callable[[], None]) -> float:
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start) / len(texts)


pipelines = (everything, bare_parse, stock_spacy)
for run in pipelines[:2]:
    run()  # fills the tokenizers' caches
rounds = [[milliseconds(run) for run in pipelines] for _ in range(options.rounds)]
everything_ms, bare_ms, stock_ms = (min(column) for column in zip(*rounds, strict=True))
words = sum(len(text.split()) for text in texts) / len(texts)
print(f"{len(texts)} articles of {words:.0f} words, spaCy {spacy.__version__}, processor time an article")
print(f"everything  {everything_ms:7.1f} ms")
print(f"bare parse  {bare_ms:7.1f} ms   everything / bare  = {everything_ms / bare_ms:.2f}")
print(f"stock spaCy {stock_ms:7.1f} ms   everything / stock = {everything_ms / stock_ms:.2f}")
