"""``wellsourced serve``: the scorer as a service."""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from .process import USAGE, note


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0 for every network.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="The port to listen on.")] = 8000,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that answer requests.")] = 1,
    models: Annotated[Path | None, typer.Option(metavar="DIR", help="Score with the score cards in this folder.")] = None,
    facts: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Facts of your own to check against: .csv or .toml, repeatable.")
    ] = None,
    claims: Annotated[
        list[Path] | None,
        typer.Option(metavar="FEED", help="Published fact-checks (ClaimReview, .json or .json.gz), repeatable."),
    ] = None,
) -> None:
    """Answer POST /score with records, over HTTP; GET /schema and /health. There is no access control."""
    if find_spec("uvicorn") is None or find_spec("starlette") is None:
        note('the service needs two packages more; install them with `pip install "wellsourced[serve]"`', "serve")
        raise typer.Exit(USAGE)
    import uvicorn

    from .known import Known
    from .scorer import load_cards
    from .service import SETTINGS

    # A fault in the files is told once, here, and not by every process.
    load_cards(models)
    Known.of(facts or (), claims or ()).load(())
    os.environ[SETTINGS] = json.dumps(
        {
            "models": str(models) if models else None,
            "facts": [str(path) for path in facts or ()],
            "claims": [str(path) for path in claims or ()],
        }
    )
    uvicorn.run(f"{__package__}.service:application", factory=True, host=host, port=port, workers=jobs)
