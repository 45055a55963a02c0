"""`handbok build` and `handbok serve`: what they say and how they end; what is built is tests/test_build.py's matter."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.commands import COMMAND, FAULTY, book, handbok
from tests.servers import free_port


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a small handbook that has been built."""
    root = book(tmp_path_factory.mktemp("bok"))
    ran = handbok("build", "--explain", "--no-cache", cwd=root)
    assert ran.code == 0, ran.said
    assert ran.out.splitlines()[0] == "publik: index.md: sidan har inte ritats förut, eller finns inte kvar."
    assert any(line.startswith("medarbetare: ") for line in ran.out.splitlines())
    return root


@pytest.fixture
def port() -> int:
    """Give a port that is free."""
    return free_port()


@pytest.fixture
def taken() -> Iterator[int]:
    """Give a port that somebody else answers on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


class TestBuild:
    """Problems are shown as by `handbok check`, and nothing is written."""

    def test_failed(self, tmp_path: Path) -> None:
        """An error ends it with 1."""
        root = book(tmp_path, FAULTY)
        ran = handbok("build", cwd=root)
        assert ran.code == 1
        assert ran.out == handbok("check", cwd=root).out
        assert not (root / "build" / "site").exists()

    def test_nowhere(self, tmp_path: Path) -> None:
        """A place that cannot be written to is wrong use."""
        (tmp_path / "fil").write_text("")
        ran = handbok("build", "--out", str(tmp_path / "fil"), cwd=book(tmp_path / "bok"))
        assert ran.code == 2
        assert ran.err.splitlines()[-1].startswith("Webbplatserna kan inte skrivas")

    def test_plain_progress(self, tmp_path: Path) -> None:
        """Off a terminal each step is a line of its own, beside the result."""
        ran = handbok("build", cwd=book(tmp_path, FAULTY))
        assert ran.err.splitlines() == ["Läser och kontrollerar"]


class TestServe:
    """Builds what is not fresh, and serves on this machine."""

    def test_serves(self, built: Path, port: int) -> None:
        """A fresh build is served as it is, until interrupted."""
        command = [*COMMAND, "serve", "--port", str(port)]
        with subprocess.Popen(command, cwd=built, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            page = _page(port, process)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=20)
        assert "En startsida med text" in page
        assert process.returncode == 0
        assert out.decode().splitlines() == [
            f"Handboken visas på http://127.0.0.1:{port} (avsluta med Ctrl+C)",
            "Avslutad.",
        ]
        assert err == b""

    def test_check(self, built: Path, port: int) -> None:
        """The settings can be checked alone."""
        ran = handbok("serve", "--check", "--port", str(port), cwd=built)
        assert (ran.code, ran.out) == (0, "Inställningarna är i sin ordning.\n")

    def test_taken(self, built: Path, taken: int) -> None:
        """A port that is taken is told before anything is built."""
        ran = handbok("serve", "--port", str(taken), cwd=built)
        assert ran.code == 2
        assert ran.err == f"Port {taken} är upptagen eller otillåten. Ange en annan, till exempel --port 8001.\n"

    def test_faulty(self, tmp_path: Path, port: int) -> None:
        """Problems are shown, and nothing is served."""
        ran = handbok("serve", "--port", str(port), cwd=book(tmp_path, FAULTY))
        assert ran.code == 1
        assert "heading-order" in ran.out


def test_as_module(tmp_path: Path) -> None:
    """`python -m handbok` is `handbok`, its exit code too."""
    run = subprocess.run([sys.executable, "-m", "handbok", "check"], cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 2


def _page(port: int, process: subprocess.Popen[bytes]) -> str:
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                return str(answer.read().decode())
        except OSError:
            assert process.poll() is None, process.communicate()
            time.sleep(0.1)
    raise AssertionError("no answer")
