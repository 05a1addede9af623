"""A command in its process: its settings, its exit codes, and faults told in a sentence."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ..models.errors import UnusableFile

UNDER, USAGE, SOME_FAILED = 1, 2, 3
STOPPED = 130  # 128 + SIGINT, as the shell says it
READER_GONE = 141  # 128 + SIGPIPE


class Command(TyperCommand):
    """A command that tells of a file it cannot use in a sentence, and ends with 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        return _telling(super().invoke, ctx)


class Commands(TyperGroup):
    """The same for every command of a group."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that is asked for."""
        return _telling(super().invoke, ctx)


def _telling(invoke: Any, ctx: Any) -> Any:
    try:
        return invoke(ctx)
    except UnusableFile as error:
        note(str(error), ctx.find_root().info_name)
        raise typer.Exit(USAGE) from None


def note(message: str, command: str = "score") -> None:
    """A line on standard error."""
    typer.echo(f"{command}: {message}", err=True)


def run_command(command: typer.Typer, name: str) -> None:
    """Run a command with the settings that are its own.

    Output that cannot be written ends it with a sentence and 2; a reader that has gone ends it quietly with 141, Ctrl-C
    with a word and 130.
    """
    prepare_process()
    try:
        _run(command, name)
    except BrokenPipeError:
        # What is still unwritten goes nowhere, or Python would complain of it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(READER_GONE)
    except OSError as error:
        print(f"{name}: the output could not be written: {error.strerror or error}", file=sys.stderr)
        # The streams may be what is broken: leave without flushing them again.
        os._exit(USAGE)


def _run(command: typer.Typer, name: str) -> None:
    try:
        command(prog_name=name)
    except SystemExit as ended:
        # click answers a broken pipe with 1, which is the code of --fail-under.
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        if ended.code == STOPPED:
            note("stopped", name)
        sys.stdout.flush()
        raise


def prepare_process() -> None:
    """Settings that a command may make for its own process, and a library may not make for its host's."""
    # One article's matrices are small: a second BLAS thread costs more processor time than it saves.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
