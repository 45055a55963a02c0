"""A course's self-test: one form a question, which a script marks, and the answers to open without one."""

from __future__ import annotations

from handbok.components.template import render
from handbok.macro import Context
from handbok.models.selftest import SelfTest


def self_test(context: Context, id: str) -> str:
    """Return the questions of a self-test."""
    return render("sjalvtest.html", context, test=context.record(SelfTest, id).record)
