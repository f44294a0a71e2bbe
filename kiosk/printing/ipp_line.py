"""How a question of IPP reaches a print server: one POST over HTTP, on a socket of this machine or to another one."""

from __future__ import annotations

import http.client
import socket
from contextlib import closing

LONGEST_ANSWER = 1 << 20
"""More bytes than any answer to our questions has."""


def post(address: str, path: str, body: bytes, timeout: float) -> bytes | int:
    """Send one question. Returns the answer, or the status of HTTP where that is not 200.

    Raises:
        TimeoutError: no answer came in `timeout` seconds.
        OSError: nobody listens at the address, or what answers does not speak HTTP.
    """
    try:
        with closing(_connection(address, timeout)) as connection:
            connection.request("POST", path, body, {"Content-Type": "application/ipp"})
            response = connection.getresponse()
            answer = response.read(LONGEST_ANSWER)
    except http.client.HTTPException as fault:
        raise OSError(str(fault)) from fault
    return answer if response.status == http.HTTPStatus.OK else response.status


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket of this machine."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._socket_path = path
        self._patience = timeout

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self._patience)
        self.sock.connect(self._socket_path)


class _HostConnection(http.client.HTTPConnection):
    """HTTP to `host` or `host:port`."""

    default_port = 631


def _connection(address: str, timeout: float) -> http.client.HTTPConnection:
    kind = _SocketConnection if address.startswith("/") else _HostConnection
    return kind(address, timeout=timeout)
