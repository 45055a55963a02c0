"""Signed-in requests per second: this gateway, alone and behind nginx, against nginx and Apache with mod_auth_openidc.

One page of 20 kB and a mix of a hundred pages, by wrk over kept connections on loopback; interleaved, medians of three.
Every server has a valid session of the same user, except nginx alone, which is the limit: it asks nobody anything.
Processor time is that of all the server's processes, by /proc, for each request. Plain HTTP everywhere: TLS costs all
of them the same.

Needs Debian's nginx, apache2, libapache2-mod-auth-openidc and wrk, and root or a free port for each.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urljoin

import httpx

sys.path.insert(0, str(Path(__file__).parents[1]))

from handbok.gateway import guard
from handbok.gateway.app import fixed_fields
from handbok.gateway.server import serve
from handbok.gateway.whole import Whole
from handbok.publish.writing import release
from tests.gateway.oidc.adversary import CLIENT_ID, SECRET, Adversary
from tests.gateway.signin.browser import NAME
from tests.gateway.signin.conftest import known
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.sites import FOUR, build
from tests.hosting.webserver import HOST, web_server
from tests.servers import free_port

ROUNDS = int(os.environ.get("ROUNDS", "3"))
SECONDS = int(os.environ.get("SECONDS", "4"))
PAGE = "/sida/"
MIX = [f"/mix/{number}/" for number in range(100)]
NEEDED = ("nginx", "apache2", "wrk")


@dataclass(frozen=True)
class Server:
    """Hold a server to measure: its port, what a request carries, and the processes whose time counts."""

    name: str
    port: int
    headers: dict[str, str]
    pids: tuple[int, ...]


def main() -> None:
    """Start all, measure each in turn, and print the medians and their ratios to nginx alone."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        sys.exit(f"{', '.join(missing)} missing: apt-get install nginx apache2 libapache2-mod-auth-openidc wrk")
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        servers = [stack.enter_context(server) for server in _servers(Path(place), stack)]
        results: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for _ in range(ROUNDS):
            for server in servers:
                for what, paths in (("20 kB", [PAGE]), ("100 pages", MIX)):
                    results.setdefault((server.name, what), []).append(_measured(server, paths, Path(place)))
    _print(results)


def _servers(place: Path, stack: ExitStack) -> Iterator[contextmanager]:  # type: ignore[type-arg]
    files = {path.strip("/") + "/index.html": _page(number) for number, path in enumerate([PAGE, *MIX])}
    release(build(place / "build", files=files, chain=FOUR).parent, place / "target")
    provider = Adversary(user="styrgrupp")
    provider.start()
    stack.callback(provider.stop)
    yield _nginx_alone(place)
    yield _apache(place, provider)
    yield _constant()
    for name, options in {"gateway": {}, "gateway, 2 workers": {"workers": 2}}.items():
        yield _gateway(name, place / name.replace(", ", "-"), place / "target", provider, **options)
    for name, cached in {"nginx + gateway, cached": True, "nginx + gateway, not cached": False}.items():
        yield _nginx(name, place / f"nginx-{cached}", place / "target", provider, cached)


def _page(number: int) -> str:
    return f"<h1>{{audience}} {number}</h1>" + "<p>En mening som någon har skrivit.</p>" * 540


@contextmanager
def _nginx_alone(place: Path) -> Iterator[Server]:
    folder, port = place / "alone", free_port()
    folder.mkdir()
    (folder / "n.conf").write_text(
        f"""user root; worker_processes auto; daemon off; pid {folder}/pid; error_log {folder}/error.log;
        events {{ worker_connections 1024; }}
        http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000;
          types {{ text/html html; }}
          server {{ listen 127.0.0.1:{port}; root {place}/target/current/styrgrupp; }} }}"""
    )
    with _process(["nginx", "-c", f"{folder}/n.conf", "-e", f"{folder}/error.log"], port) as pid:
        yield Server("nginx alone, no login", port, {}, _family(pid))


@contextmanager
def _apache(place: Path, provider: Adversary) -> Iterator[Server]:
    folder, port = place / "apache", free_port()
    folder.mkdir()
    modules = Path("/usr/lib/apache2/modules")
    loaded = ["mpm_event", "authn_core", "authz_core", "authz_user", "dir", "mime", "auth_openidc"]
    # The module believes only the algorithm it asks for; PKCE and nonce as ours.
    (folder / "a.conf").write_text(
        "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in loaded)
        + f"""
        ServerName 127.0.0.1
        Listen 127.0.0.1:{port}
        PidFile {folder}/pid
        ErrorLog {folder}/error.log
        DocumentRoot {place}/target/current/styrgrupp
        TypesConfig /etc/mime.types
        KeepAlive On
        MaxKeepAliveRequests 0
        OIDCProviderMetadataURL {provider.url}/.well-known/openid-configuration
        OIDCClientID {CLIENT_ID}
        OIDCClientSecret "{SECRET}"
        OIDCRedirectURI http://127.0.0.1:{port}/logga-in-svar
        OIDCCryptoPassphrase benchmark-passphrase
        OIDCPKCEMethod S256
        OIDCSessionType client-cookie
        <Location />
          AuthType openid-connect
          Require valid-user
        </Location>
        """
    )
    with _process(["apache2", "-D", "FOREGROUND", "-f", f"{folder}/a.conf"], port) as pid:
        provider.redirect_uri = f"http://127.0.0.1:{port}/logga-in-svar"
        cookie = _session(f"http://127.0.0.1:{port}", PAGE)
        yield Server("Apache mod_auth_openidc", port, {"Cookie": cookie}, _family(pid))


@contextmanager
def _constant() -> Iterator[Server]:
    """Serve one constant page with the gateway's server and headers: what no Python gateway here can pass."""
    port = free_port()
    with _process([sys.executable, __file__, "constant", str(port)], port) as pid:
        yield Server("granian, a constant page", port, {}, _family(pid))


def serve_constant(port: int) -> None:
    """Be the server of the constant page."""
    fields = [(b"content-type", b"text/html; charset=utf-8"), *fixed_fields(guard.HEADERS)]
    whole = Whole(200, fields, _page(0).encode())
    serve(partial(_given, whole), "127.0.0.1", port)


def _given(whole: Whole) -> Whole:
    return whole


@contextmanager
def _gateway(name: str, folder: Path, target: Path, provider: Adversary, workers: int = 1) -> Iterator[Server]:
    signing = known(Signing(folder, provider.url, target, workers=workers), provider)
    with running(signing):
        browser = signing.browser()
        browser.login()
        yield Server(name, signing.port, {"Cookie": f"{NAME}={browser.session}"}, _family(signing.pid))


@contextmanager
def _nginx(name: str, folder: Path, target: Path, provider: Adversary, cached: bool) -> Iterator[Server]:
    port = free_port()
    signing = known(Signing(folder, provider.url, target, address=f"https://{HOST}:{port}"), provider)
    with (
        running(signing),
        web_server(folder / "n", signing.config, [f"127.0.0.1:{signing.port}"], port, free_port()) as nginx,
    ):
        conf = folder / "n" / "handbok.conf"
        text = re.sub(r"(listen 127\.0\.0\.1:\d+) ssl", r"\1", conf.read_text()).replace("ssl_", "#ssl_")
        if not cached:
            text = text.replace("proxy_no_cache $handbok_anonymous;", "proxy_no_cache 1;").replace(
                "proxy_cache_bypass $handbok_anonymous;", "proxy_cache_bypass 1;"
            )
        conf.write_text(text.replace("sendfile on;", "sendfile on; keepalive_requests 1000000;"))
        main = folder / "n" / "nginx.conf"
        main.write_text(main.read_text().replace("worker_processes 1;", "worker_processes auto;"))
        nginx.process.terminate()
        nginx.process.wait()
        with _process(["nginx", "-c", f"{folder}/n/nginx.conf", "-p", f"{folder}/n"], port) as pid:
            browser = signing.browser()
            host = {"Host": f"{HOST}:{port}"}
            back = browser.follow(browser.send("GET", "/logga-in-start", host).headers["location"])
            browser.send("GET", back.partition(str(port))[2], host)
            headers = {**host, "Cookie": f"{NAME}={browser.session}"}
            yield Server(name, port, headers, (*_family(pid), *_family(signing.pid)))


@contextmanager
def _process(command: list[str], port: int) -> Iterator[int]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with suppress(httpx.HTTPError):
                httpx.get(f"http://127.0.0.1:{port}/", timeout=1)
                break
            time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


def _session(url: str, path: str) -> str:
    """Return the cookies of a login by redirects alone."""
    kept: dict[str, str] = {}
    target = url + path
    for _ in range(8):
        answer = httpx.get(target, headers={"Cookie": "; ".join(f"{n}={v}" for n, v in kept.items())} if kept else {})
        for field in answer.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(field).items():
                kept[name] = morsel.value
        if not answer.is_redirect:
            answer.raise_for_status()
            break
        target = urljoin(target, answer.headers["location"])
    return "; ".join(f"{name}={value}" for name, value in kept.items() if value)


def _measured(server: Server, paths: list[str], place: Path) -> tuple[float, float]:
    """Return requests per second and processor microseconds per request."""
    script = place / "mix.lua"
    listed = ",".join(f'"{path}"' for path in paths)
    script.write_text(f"local p={{{listed}}} local i=0 request=function() i=i%#p+1 return wrk.format(nil,p[i]) end")
    headers = [part for name, value in server.headers.items() for part in ("-H", f"{name}: {value}")]
    before = _ticks(server.pids)
    command = ["wrk", "-t1", "-c16", f"-d{SECONDS}", "-s", str(script), *headers, f"http://127.0.0.1:{server.port}/"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = (_ticks(server.pids) - before) / os.sysconf("SC_CLK_TCK")
    if "Non-2xx" in told:
        sys.exit(f"{server.name}: {told}")
    requests, rate = (re.findall(form, told)[0] for form in (r"(\d+) requests in", r"Requests/sec:\s+([\d.]+)"))
    return float(rate), used / int(requests) * 1e6


def _family(pid: int) -> tuple[int, ...]:
    time.sleep(0.5)
    children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout.split()
    return (pid, *(each for child in children for each in _family(int(child))))


def _ticks(pids: tuple[int, ...]) -> int:
    found = (Path(f"/proc/{pid}/stat") for pid in pids)
    fields = (file.read_text().rpartition(")")[2].split() for file in found if file.exists())
    return sum(int(each[11]) + int(each[12]) for each in fields)


def _print(results: dict[tuple[str, str], list[tuple[float, float]]]) -> None:
    print(f"{os.cpu_count()} processors shared with wrk, {platform.machine()}, Python {platform.python_version()}")
    print(f"{'':30} {'':10} {'requests/s':>11} {'of nginx':>9} {'of Apache':>10} {'µs CPU':>8}")
    medians = {key: [statistics.median(each) for each in zip(*rounds, strict=True)] for key, rounds in results.items()}
    for (name, what), (rate, used) in medians.items():
        nginx, apache = (medians[(other, what)][0] for other in ("nginx alone, no login", "Apache mod_auth_openidc"))
        print(f"{name:30} {what:10} {rate:11,.0f} {rate / nginx:9.2f} {rate / apache:10.2f} {used:8.1f}")


if __name__ == "__main__":
    serve_constant(int(sys.argv[2])) if sys.argv[1:2] == ["constant"] else main()
