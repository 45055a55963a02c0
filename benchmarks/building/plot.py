"""The ratios as bars: one group for each way, one bar for each size; laid out as the handbook's own charts are."""

from __future__ import annotations

from html import escape

from benchmarks.building.others import BASELINE
from benchmarks.building.outcome import Outcome
from handbok.components.barchart import BAR, SIZE, Bar, BarChart, Group

TITLE = f"Seconds against those of {BASELINE} with the same pages"
_SHADES = ("#1f4e79", "#5b9bd5", "#bdd7ee", "#7f7f7f")
_LEGEND_STEP = 140


def svg(outcome: Outcome) -> str:
    """Return a picture that stands by itself; its numbers are written beside the bars."""
    chart = _chart(outcome)
    parts = [*_legend(chart), *(part for index in range(len(chart.groups)) for part in _group(chart, index))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {chart.width} {chart.height}" width="{chart.width}" '
        f'height="{chart.height}" role="img" font-family="sans-serif" font-size="{SIZE}">\n<title>{TITLE}</title>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _chart(outcome: Outcome) -> BarChart:
    names = dict.fromkeys(row.name for row in outcome.rows)
    groups = tuple(Group(name, tuple(_bars(outcome, name))) for name in names)
    return BarChart(groups, max((bar.value or 0 for group in groups for bar in group.bars), default=1))


def _bars(outcome: Outcome, name: str) -> list[Bar]:
    rows = [(pages, outcome.of(pages).get(name)) for pages in outcome.sizes]
    ratios = [(pages, outcome.ratio(row)) for pages, row in rows if row]
    return [Bar(f"{pages:,} pages", ratio, f"{ratio:.2f}") for pages, ratio in ratios if ratio is not None]


def _legend(chart: BarChart) -> list[str]:
    if len(chart.series) < 2:
        return []
    return [
        f'<rect x="{chart.left + at * _LEGEND_STEP}" y="4" width="18" height="16" fill="{_shade(chart, series)}"/>'
        f'<text x="{chart.left + 26 + at * _LEGEND_STEP}" y="18">{escape(series)}</text>'
        for at, series in enumerate(chart.series)
    ]


def _group(chart: BarChart, index: int) -> list[str]:
    group, y = chart.groups[index], chart.y(index)
    labels = [f'<text x="0" y="{y + 16 + 18 * at}">{escape(line)}</text>' for at, line in enumerate(group.lines)]
    return labels + [_bar(chart, bar, y + at * BAR) for at, bar in enumerate(group.bars)]


def _bar(chart: BarChart, bar: Bar, top: float) -> str:
    long = chart.length(bar)
    return (
        f'<rect x="{chart.left}" y="{top + 2}" width="{long}" height="18" fill="{_shade(chart, bar.series)}"/>'
        f'<text x="{chart.left + long + 8:.1f}" y="{top + 16}">{bar.text}</text>'
    )


def _shade(chart: BarChart, series: str) -> str:
    return _SHADES[chart.series.index(series) % len(_SHADES)]
