"""A server in a process of its own, as fast as this machine has one: nginx where it is installed, else a protocol of asyncio.

A response of a small profile has the ID that was asked for, since the client doubts one that has another. The server listens on
loopback, on ports that the kernel picks, and stops when its stdin ends: at the latest, with the process that started it.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from benchmarks.constants import PATH, PROFILE

CONTACT = {
    "email": "Alyssa.Mock@example.com",
    "phone": "+13175551234",
    "lastName": "Mock",
    "firstName": "Alyssa",
    "street": "123 Main St",
    "city": "San Francisco",
    "state": "CA",
    "postalCode": "94107",
    "country": "US",
}
SMALL = json.dumps({"createdAt": "2025-01-01T12:00:00Z", "id": PROFILE, "traits": {"Contact": CONTACT}}).encode()
LARGE = json.dumps(
    {
        "createdAt": "2025-01-01T12:00:00Z",
        "id": PROFILE,
        "traits": {f"Group{g:02}": {f"trait{n:02}": "a value of some length" for n in range(99)} for g in range(50)},
    }
).encode()

NGINX = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  keepalive_requests 100000000;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  default_type application/json;
  types {{ }}
  ssl_certificate {folder}/server.pem;
  ssl_certificate_key {folder}/server.pem;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    listen 127.0.0.1:{tls_port} ssl backlog=4096;
    root {folder};
    add_header Twilio-Request-Id RQ00000000000000000000000000000000;
    location ~ ^/large/ {{ try_files /large.json =404; }}
    location ~ /Profiles/(?<asked>[0-9a-z_]+)$ {{ return 200 '{small}'; }}
  }}
}}
"""


@contextmanager
def serve() -> Iterator[dict[str, str]]:
    """URLs for paths of profiles (small, large, tls), the path of the CA's certificate (ca), and the server's name (name)."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = Path(folder)
        root.chmod(0o755)  # nginx's worker is another user.
        import trustme  # Not at the top: contenders import this module, and their start is measured.

        authority = trustme.CA()
        authority.cert_pem.write_to_path(root / "ca.pem")
        authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(root / "server.pem")
        (root / "large.json").write_bytes(LARGE)
        command = [sys.executable, "-m", "benchmarks.server", folder]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            line = process.stdout.readline()
            if not line:
                raise RuntimeError("The server did not start; its error is above.")
            name, port, tls_port = json.loads(line)
            plain = f"http://127.0.0.1:{port}"
            yield {
                "small": plain,
                "large": f"{plain}/large",
                "tls": f"https://localhost:{tls_port}",
                "ca": str(root / "ca.pem"),
                "name": name,
            }


def main(folder: str) -> None:
    if hasattr(os, "SCHED_BATCH"):  # It works when a client that shares its processor waits, and does not interrupt it.
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    nginx = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if nginx:
        serve_with_nginx(nginx, Path(folder))
    else:
        asyncio.run(serve_with_asyncio(folder))


def serve_with_nginx(program: str, root: Path) -> None:
    port, tls_port = _free_ports()
    small = SMALL.decode().replace(PROFILE, "$asked")
    (root / "nginx.conf").write_text(NGINX.format(folder=root, port=port, tls_port=tls_port, small=small))
    process = subprocess.Popen([program, "-c", str(root / "nginx.conf"), "-e", str(root / "error.log")])
    try:
        _wait_for(f"http://127.0.0.1:{port}{PATH}")
        _announce("nginx", port, tls_port)
        sys.stdin.read()
    finally:
        process.terminate()
        process.wait(10)


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _announce(name: str, port: int, tls_port: int) -> None:
    print(json.dumps([name, port, tls_port]), flush=True)


def _wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urlopen(url, timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"No server at {url}.")


class Canned(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1]
            body = LARGE if path.startswith(b"/large/") else SMALL.replace(PROFILE.encode(), path.rpartition(b"/")[2])
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
                len(body),
                body,
            )
            self.transport.write(answer)  # type: ignore[attr-defined]


async def serve_with_asyncio(folder: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/server.pem")
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(Canned, "127.0.0.1", 0, backlog=4096)
    secure = await loop.create_server(Canned, "127.0.0.1", 0, backlog=4096, ssl=context)
    async with plain, secure:
        _announce("an asyncio server", plain.sockets[0].getsockname()[1], secure.sockets[0].getsockname()[1])
        await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    main(*sys.argv[1:])
