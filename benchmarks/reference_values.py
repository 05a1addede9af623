"""Usual values of every feature over real articles: what the score cards' references and scales are set near.

    python benchmarks/reference_values.py FILE... [--articles 150]

FILE is anything `score` reads. Prints for each feature how many articles it could be measured on, its quartiles, and its
90th and 99th percentile.
"""

from __future__ import annotations

import argparse
from itertools import islice

from wellsourced import Article, Scorer
from wellsourced.scoring.reading import read

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("files", nargs="+")
parser.add_argument("--articles", type=int, default=150, help="how many to take from the start of each file")
options = parser.parse_args()

articles = [
    item
    for file in options.files
    for item in islice((item for item in read([file]) if isinstance(item, Article)), options.articles)
]
table = Scorer.load().features(articles)
quantiles = table.quantile([0.25, 0.5, 0.75, 0.9, 0.99]).T
quantiles.insert(0, "articles", table.count())
print(quantiles.round(3).to_string())
