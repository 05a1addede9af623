"""The service: articles posted over HTTP get what ``score - --format json`` prints.

``POST /score`` takes what standard input may hold (a text, a page, an article or a list of them as JSON, JSON Lines, a table)
and answers with the records and their summary; ``?format=`` asks for another format. ``GET /schema`` describes the records,
``GET /health`` says that the service is ready. A body over 32 MB gets 413, one that holds nothing that can be read 422, both
with a sentence in ``error``. There is no access control: it listens on this machine alone unless told otherwise.
"""

from __future__ import annotations

import json
import os
from io import BytesIO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .. import __version__
from ..features.article import Article
from ..reports.record import schema
from .output import pieces
from .reading import read_stream
from .recording import record
from .running import BATCH, score_batch
from .scorer import Scorer
from .summary import Summary

SETTINGS = "WELLSOURCED_SERVE"
"""The environment variable with the arguments of Scorer.load as JSON: each of the service's processes reads it."""
LARGEST_BODY = 32_000_000  # bytes; some six thousand articles
MEDIA_TYPES = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "md": "text/markdown",
    "html": "text/html",
}


def application() -> Starlette:
    """The service with the scorer that the environment asks for, for an ASGI server that is given this factory."""
    return service(Scorer.load(**json.loads(os.environ.get(SETTINGS) or "{}")))


def service(scorer: Scorer) -> Starlette:
    """The service over a scorer; requests are read side by side and scored in turn."""

    async def score(request: Request) -> Response:
        wanted = request.query_params.get("format", "json")
        if wanted not in MEDIA_TYPES:
            return _error(400, f"format={wanted} is not one of {', '.join(MEDIA_TYPES)}")
        body = await _body(request)
        if body is None:
            largest = f"{LARGEST_BODY // 1_000_000} MB"
            return _error(413, f"The request is larger than {largest}; post its articles in several requests.")
        return await run_in_threadpool(_answer, scorer, body, wanted)

    async def describe(request: Request) -> Response:
        return JSONResponse(schema())

    async def health(request: Request) -> Response:
        return JSONResponse({"status": "ready", "version": __version__})

    return Starlette(routes=[Route("/score", score, methods=["POST"]), Route("/schema", describe), Route("/health", health)])


async def _body(request: Request) -> bytes | None:
    """The request's body; None, and no more read, when it is too large."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


def _answer(scorer: Scorer, body: bytes, wanted: str) -> Response:
    inputs = list(read_stream(BytesIO(body), "The request", "request"))
    if not any(isinstance(item, Article) for item in inputs):
        return _error(422, " ".join(item.reason for item in inputs if not isinstance(item, Article)))
    summary, records = Summary(), []
    for start in range(0, len(inputs), BATCH):
        for result in score_batch(scorer, inputs[start : start + BATCH], sketch=True):
            records.append(record(result))
            summary.add(records[-1], result.sketch)
    return Response("".join(pieces(records, summary.record(), wanted)), media_type=MEDIA_TYPES[wanted])


def _error(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status_code=status)
