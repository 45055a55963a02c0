"""Meetings whole, the plan of them, and the decisions and actions of all."""

from __future__ import annotations

from handbok.components.meeting import MeetingView, meetings
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.meeting import Meeting


def meeting(context: Context, id: str) -> str:
    """Return one meeting: agenda, attendance, minutes, decisions and actions."""
    return render("moten.html", context, meetings=[MeetingView(context, context.record(Meeting, id))])


def every_meeting(context: Context) -> str:
    """Return all meetings, the latest first."""
    return render("moten.html", context, meetings=meetings(context))


def plan(context: Context) -> str:
    """Return the meetings to come, the next one first, and those that have been held."""
    found = meetings(context)
    coming = [each for each in reversed(found) if each.record.date >= context.book.today]
    held = [each for each in found if each.record.date < context.book.today]
    return render("motesplan.html", context, coming=coming, held=held)


def decisions(context: Context) -> str:
    """Return the decisions of all meetings, the latest first."""
    rows = [(each, decision) for each in meetings(context) for decision in each.record.decisions]
    return render("beslutslogg.html", context, rows=rows)


def actions(context: Context) -> str:
    """Return the actions of all meetings: those to do by their dates, then those done."""
    rows = [(each, action) for each in meetings(context) for action in each.record.actions]
    ordered = sorted(rows, key=lambda row: (row[1].done is not None, row[1].due is None, str(row[1].due)))
    return render("atgardslista.html", context, rows=ordered)
