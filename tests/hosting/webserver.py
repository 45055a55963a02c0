"""A real nginx with the configuration that `handbok hosting nginx` writes, TLS and all, on free loopback ports."""

from __future__ import annotations

import datetime
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from handbok.gateway.config.reading import settings_of
from handbok.hosting.nginx import Nginx, configuration
from tests.servers import wait_for

HOST = "handbok.test"

_MAIN = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
{modules}
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/handbok.conf;
}}
"""
_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


@dataclass
class WebServer:
    """Hold a running nginx."""

    folder: Path
    https: int
    http: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Return its address, as the certificate and the configuration have it."""
        return f"https://{HOST}:{self.https}"

    def reload(self) -> None:
        """Read the configuration, and the releases' lists, anew."""
        self.process.send_signal(1)
        time.sleep(0.5)

    def raw(self, request: bytes) -> bytes:
        """Return the answer to bytes as they are."""
        context = ssl._create_unverified_context()  # noqa: S323  our own certificate
        with (
            socket.create_connection(("127.0.0.1", self.https), timeout=10) as plain,
            context.wrap_socket(plain, server_hostname=HOST) as connection,
        ):
            connection.sendall(request)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
            return answer

    def get(
        self, target: str, cookie: str = "", extra: str = "", method: str = "GET"
    ) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body for a target as it is."""
        head = f"{method} {target} HTTP/1.1\r\nHost: {HOST}:{self.https}\r\nConnection: close\r\n"
        cookies = f"Cookie: __Host-handbok={cookie}\r\n" if cookie else ""
        answer = self.raw(f"{head}{cookies}{extra}\r\n".encode("latin-1"))
        top, _, body = answer.partition(b"\r\n\r\n")
        lines = top.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        return (
            int(lines[0].split()[1]),
            headers,
            _unchunked(body) if "chunked" in headers.get("transfer-encoding", "") else body,
        )


@contextmanager
def web_server(folder: Path, config: Path, gateways: Sequence[str], https: int, http: int) -> Iterator[WebServer]:
    """Start nginx before some gateways and stop it afterwards."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        pytest.fail("nginx is missing: apt-get install nginx libnginx-mod-http-brotli-static", pytrace=False)
    folder.mkdir(parents=True, exist_ok=True)
    certificate(folder)
    nginx = Nginx(
        folder / "cert.pem", folder / "key.pem", tuple(gateways), folder / "cache", _BROTLI.exists(), https, http
    )
    text = configuration(settings_of(config), nginx)
    # The tests' nginx listens to this machine alone.
    (folder / "handbok.conf").write_text(text.replace("    listen ", "    listen 127.0.0.1:"), encoding="utf-8")
    modules = f"load_module {_BROTLI};" if _BROTLI.exists() else ""
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder, modules=modules, user=_user()), encoding="utf-8")
    command = [program, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command)
    try:
        wait_for(https, process, (folder / "error.log").read_text)
        yield WebServer(folder, https, http, process)
    finally:
        process.terminate()
        process.wait(10)


def certificate(folder: Path) -> None:
    """Write a certificate of our own and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


def _user() -> str:
    """Return the line that lets workers read a test's folder: root's workers would be nobody."""
    return "user root;" if os.geteuid() == 0 else ""


def _unchunked(body: bytes) -> bytes:
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        whole, body = whole + body[:length], body[length + 2 :]
    return whole
