"""The picture: a browser that does what the script says, and the frames it shows meanwhile."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

WIDTH, HEIGHT, SCALE = 960, 540, 4 / 3
"""The window is small and its pixels fine: text is large in the picture."""

_POINTER = """addEventListener('DOMContentLoaded', () => {
  const arrow = document.createElement('div');
  Object.assign(arrow.style, {position: 'fixed', left: 0, top: 0, width: '26px', height: '38px', zIndex: 2147483647,
    pointerEvents: 'none', background: '#000', clipPath: 'polygon(0 0, 0 76%, 30% 58%, 52% 98%, 70% 90%, 48% 52%, 88% 50%)',
    transform: `translate(${sessionStorage.filmX ?? 480}px, ${sessionStorage.filmY ?? 400}px)`});
  const ring = document.createElement('div');
  Object.assign(ring.style, {position: 'fixed', width: '44px', height: '44px', margin: '-22px', borderRadius: '50%',
    border: '4px solid #ffbf47', outline: '2px solid #1b2a33', zIndex: 2147483646, pointerEvents: 'none', opacity: 0});
  for (const each of [ring, arrow]) { each.popover = 'manual'; each.style.inset = 'auto'; document.body.append(each); }
  const top = () => [ring, arrow].forEach(each => { // above an opened dialog too
    Object.assign(each.style, {inset: '0 auto auto 0', padding: 0, overflow: 'visible', boxSizing: 'border-box'});
    if (each.matches(':popover-open')) each.hidePopover();
    each.showPopover();
  });
  arrow.style.border = 'none';
  top();
  new MutationObserver(top).observe(document.body, {subtree: true, attributeFilter: ['open']});
  addEventListener('mousemove', event => {
    [sessionStorage.filmX, sessionStorage.filmY] = [event.clientX, event.clientY];
    arrow.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    ring.style.transform = arrow.style.transform;
  });
  addEventListener('mousedown', () => { ring.style.opacity = 1; setTimeout(() => { ring.style.opacity = 0; }, 450); });
});"""

_CARD = """<!doctype html><html lang="sv"><title>{0}</title><body style="margin:0;height:100vh;display:grid;place-content:center;
gap:24px;text-align:center;background:#0f4c5c;color:#fff;font-family:system-ui,sans-serif">
<div style="font-size:44px;font-weight:650">{0}</div><div style="font-size:24px">{1}</div></body></html>"""


@dataclass
class Screen:
    """Hold a tab that is being recorded: the frames with their times, on the clock of time.time()."""

    page: Page
    address: str
    frames: list[tuple[float, bytes]] = field(default_factory=list)

    def act(self, verb: str, target: Any) -> None:
        """Do one action of the script."""
        ACTIONS[verb](self, target)

    def wait_until(self, moment: float) -> None:
        """Let the browser go on until a time."""
        while (left := moment - time.time()) > 0:
            self.page.wait_for_timeout(min(left * 1000, 200))


@contextmanager
def recording(browser: Browser, address: str) -> Iterator[Screen]:
    """Record a tab with a visible pointer."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE, locale="sv")
    context.add_init_script(_POINTER)
    screen = Screen(context.new_page(), address)
    session = context.new_cdp_session(screen.page)
    session.on("Page.screencastFrame", lambda frame: _keep(screen, session, frame))
    session.send("Page.startScreencast", {"format": "jpeg", "quality": 92})
    yield screen
    session.send("Page.stopScreencast")
    context.close()


def _keep(screen: Screen, session: CDPSession, frame: dict[str, Any]) -> None:
    screen.frames.append((frame["metadata"]["timestamp"], base64.b64decode(frame["data"])))
    session.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})


def _card(screen: Screen, texts: list[str]) -> None:
    screen.page.set_content(_CARD.format(*texts))


def _open(screen: Screen, path: str) -> None:
    screen.page.goto(screen.address + path)
    screen.page.wait_for_timeout(300)


def _point(screen: Screen, selector: str) -> None:
    box = screen.page.locator(selector).first.bounding_box()
    if box is None:
        raise SystemExit(f"Nothing to point at: {selector}")
    x, y = box["x"] + min(box["width"] / 2, 160), box["y"] + min(box["height"] / 2, 60)
    screen.page.mouse.move(x, y, steps=14)
    screen.page.wait_for_timeout(350)


def _click(screen: Screen, selector: str) -> None:
    _point(screen, selector)
    screen.page.mouse.down()
    screen.page.wait_for_timeout(120)
    screen.page.mouse.up()
    screen.page.wait_for_timeout(600)


def _type(screen: Screen, text: str) -> None:
    screen.page.keyboard.type(text, delay=90)


def _scroll(screen: Screen, selector: str) -> None:
    screen.page.locator(selector).first.evaluate("e => e.scrollIntoView({behavior: 'smooth', block: 'center'})")
    screen.page.wait_for_timeout(900)


ACTIONS: dict[str, Callable[[Screen, Any], None]] = {
    "kort": _card,
    "öppna": _open,
    "peka": _point,
    "klicka": _click,
    "skriv": _type,
    "rulla": _scroll,
}
