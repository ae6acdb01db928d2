"""A server in a process of its own, as fast as this machine has one: nginx where it is installed, else a protocol of asyncio."""

from __future__ import annotations

import asyncio
import json
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
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
    location / {{ try_files /small.json =404; }}
    location ~ ^/large/ {{ try_files /large.json =404; }}
  }}
}}
"""


@contextmanager
def serve() -> Iterator[dict[str, str]]:
    """URLs under which every path of a profile is answered: small, large, tls; and the path of the CA's certificate."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = Path(folder)
        root.chmod(0o755)  # nginx's worker is another user.
        import trustme  # Not at the top: contenders import this module, and their start is measured.

        authority = trustme.CA()
        authority.cert_pem.write_to_path(root / "ca.pem")
        authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(root / "server.pem")
        (root / "small.json").write_bytes(SMALL)
        (root / "large.json").write_bytes(LARGE)
        ports = _free_port(), _free_port()
        command = _nginx(root, *ports) or [sys.executable, "-m", "benchmarks.server", folder, *map(str, ports)]
        process = subprocess.Popen(command)
        try:
            plain = f"http://127.0.0.1:{ports[0]}"
            _wait_for(plain + PATH)
            yield {
                "small": plain,
                "large": f"{plain}/large",
                "tls": f"https://localhost:{ports[1]}",
                "ca": str(root / "ca.pem"),
                "name": "nginx" if "nginx" in command[0] else "asyncio",
            }
        finally:
            process.terminate()
            process.wait(10)


def _free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def _nginx(root: Path, port: int, tls_port: int) -> list[str] | None:
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        return None
    (root / "nginx.conf").write_text(NGINX.format(folder=root, port=port, tls_port=tls_port))
    return [program, "-c", str(root / "nginx.conf"), "-e", str(root / "error.log")]


def _wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urlopen(url, timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"no server at {urlsplit(url).netloc}")


class Canned(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            body = LARGE if b" /large/" in head[:20] else SMALL
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
                len(body),
                body,
            )
            self.transport.write(answer)  # type: ignore[attr-defined]


async def main(folder: str, port: str, tls_port: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/server.pem")
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(Canned, "127.0.0.1", int(port), backlog=4096)
    secure = await loop.create_server(Canned, "127.0.0.1", int(tls_port), backlog=4096, ssl=context)
    async with plain, secure:
        await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
