"""Work shared by all processors: each takes a share, with all that stood in memory when they set out."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

ALONE = 12
"""Pieces of small work for one, below which nobody else is called in: setting out takes longer."""

_shares: tuple[Callable[[Sequence[object]], object], list[Sequence[object]]] | None = None


def share(work: Callable[[Sequence[T]], R], pieces: Sequence[T]) -> list[R]:
    """Return what `work` gives for each share of the pieces; an exception of one is raised here.

    What `work` changes in memory is lost unless it is in what it returns. Where processes cannot be forked (Windows),
    or there is little to do, all is one share.
    """
    crew = min(os.cpu_count() or 1, len(pieces) // ALONE)
    if crew < 2 or not sys.platform.startswith("linux"):
        return [work(pieces)] if pieces else []
    global _shares
    _shares = (work, [pieces[at::crew] for at in range(crew)])  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            # a thread of ours that draws progress holds nothing that a share needs
            warnings.simplefilter("ignore", DeprecationWarning)
            with multiprocessing.get_context("fork").Pool(crew) as pool:
                return pool.map(_one, range(crew), chunksize=1)  # type: ignore[arg-type]
    finally:
        _shares = None


def orphaned(parent: int) -> bool:
    """Tell whether the process that shared out the work is gone, so that nobody waits for it."""
    return os.getpid() != parent and os.getppid() != parent


def _one(at: int) -> object:
    assert _shares is not None  # noqa: S101  share() sets it before the processes are made
    work, shares = _shares
    return work(shares[at])
