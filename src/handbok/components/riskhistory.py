"""What has changed in a risk register, from the assessments that are kept: the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.components.riskregister import Register
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.risk import Assessment, Risk


@dataclass(frozen=True)
class Step:
    """Hold an assessment of a risk, and the value that the risk had before it, if one is kept."""

    risk: Risk
    assessment: Assessment
    before: int | None

    @property
    def value(self) -> int | None:
        """Return the value that the assessment gave."""
        return _value(self.assessment)


def changes(context: Context, id: str) -> str:
    """Return every assessment of a register that is kept, as a row."""
    register = Register(context, id)
    steps = sorted(_steps(register), key=lambda step: step.assessment.date, reverse=True)
    return render("riskandringar.html", context, register=register, steps=steps)


def _steps(register: Register) -> Iterator[Step]:
    for risk in register.risks:
        before: int | None = None
        for assessment in sorted(risk.history, key=lambda each: each.date):
            yield Step(risk, assessment, before)
            before = _value(assessment)


def _value(assessment: Assessment) -> int | None:
    if assessment.likelihood is None or assessment.impact is None:
        return None
    return assessment.likelihood * assessment.impact
