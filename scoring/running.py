"""A run over inputs of which some may be unreadable: every input ends in exactly one result, in the order given."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from ..features.article import Article
from .failures import Failure
from .known import Known
from .result import Result
from .scorer import Scorer, failed, load_cards

BATCH = 16
_NOTHING = Known()
Inputs = list[Article | Failure]


def run(
    inputs: Iterable[Article | Failure],
    models: Path | None = None,
    jobs: int = 1,
    sketch: bool = False,
    known: Known = _NOTHING,
) -> Iterator[Result]:
    """Score ``inputs`` in ``jobs`` processes; whatever their number, the results are the same and in the same order.

    ``sketch`` adds to each result what comparing needs of the article. ``known`` are files that the articles are held
    against.
    """
    stream = iter(inputs)
    batches = iter(lambda: list(islice(stream, BATCH)), [])
    if jobs == 1:
        scorer = Scorer.load(models, facts=known.facts, claims=known.claims)
        for batch in batches:
            yield from score_batch(scorer, batch, sketch)
        return
    # A fault in the files is told once, here, and not by every process.
    load_cards(models)
    known.load(())
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start_worker, (models, known)) as pool:
        # A bounded queue keeps a reader of millions of articles from running ahead of the scorers.
        waiting: deque[tuple[Inputs, Future[list[Result]]]] = deque()
        for batch in batches:
            waiting.append((batch, _submitted(pool, batch, sketch)))
            if len(waiting) > 2 * jobs:
                yield from _results(*waiting.popleft())
        while waiting:
            yield from _results(*waiting.popleft())


def _submitted(pool: ProcessPoolExecutor, batch: Inputs, sketch: bool) -> Future[list[Result]]:
    """The work on a batch; where the pool's processes are gone, what says so when it is asked for."""
    try:
        with _undisturbed():
            return pool.submit(_score_in_worker, batch, sketch)
    except BrokenProcessPool as error:
        gone: Future[list[Result]] = Future()
        gone.set_exception(error)
        return gone


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits, and the processes that are started meanwhile never hear it: the parent's word is enough."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _results(batch: Inputs, scored: Future[list[Result]]) -> list[Result]:
    try:
        return scored.result()
    except BrokenProcessPool:
        reason = "could not be scored: its process was ended from outside, maybe for want of memory; try --jobs 1"
        return [
            failed(item if isinstance(item, Failure) else Failure(item.id, item.path, f"{item.path or item.id}: {reason}"))
            for item in batch
        ]


def score_batch(scorer: Scorer, inputs: Inputs, sketch: bool = False) -> list[Result]:
    """One result an input. An article that cannot be scored because of a fault of ours fails alone, and says so."""
    articles = [item for item in inputs if isinstance(item, Article)]
    try:
        results = iter(list(scorer.score_many(articles, batch_size=BATCH, sketch=sketch)))
    except Exception:
        # The fault lies with one article; the others must not be lost because of it.
        results = iter([_score_alone(scorer, article, sketch) for article in articles])
    return [next(results) if isinstance(item, Article) else failed(item) for item in inputs]


def _score_alone(scorer: Scorer, article: Article, sketch: bool) -> Result:
    try:
        return next(scorer.score_many([article], sketch=sketch))
    except Exception as error:
        reason = f"{article.path or article.id}: could not be scored ({type(error).__name__}: {error}); please report this"
        return failed(Failure(article.id, article.path, reason))


_worker: Scorer | None = None


def _start_worker(models: Path | None, known: Known) -> None:
    global _worker
    # Each process has a core to itself; more threads than cores only wait for each other.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Scorer.load(models, facts=known.facts, claims=known.claims)


def _score_in_worker(batch: Inputs, sketch: bool) -> list[Result]:
    assert _worker is not None
    return score_batch(_worker, batch, sketch)
