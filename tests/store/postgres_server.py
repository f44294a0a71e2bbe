"""A real PostgreSQL server of our own: private, with TLS and a certificate authority made up for it."""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import itertools
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PASSWORD = "a long one, for a test"

_FOLDERS = (
    *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True),
    "/usr/local/bin",
    "/usr/bin",
)
INITDB = shutil.which("initdb", path=os.pathsep.join(_FOLDERS))

_ACCESS = """local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
"""


class PostgresServer:
    """A server in a folder and on a port of its own. PostgreSQL refuses root, so it gets another account then."""

    def __init__(self, *, has_tls: bool = True) -> None:
        assert INITDB is not None
        self._bin = Path(INITDB).resolve().parent
        self.home = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
        self.account = _account()
        self._has_tls = has_tls
        self._names = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.authority = Authority()
        self._make()

    @property
    def data(self) -> Path:
        """Where all it keeps lies."""
        return self.home / "data"

    def start(self) -> None:
        """Start it and wait until it answers."""
        with (self.home / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self._bin / "postgres"), "-D", str(self.data)],
                user=self.account,
                group=None if self.account is None else pwd.getpwnam(self.account).pw_gid,
                extra_groups=None if self.account is None else [],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=self.home,
            )
        for _ in range(400):
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(self._socket("postgres"), connect_timeout=2).close()
                return
            time.sleep(0.05)
        raise RuntimeError((self.home / "log").read_text(errors="replace"))

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self.thaw()
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(20)
            self._process = None

    def close(self) -> None:
        """End it, and leave nothing."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def freeze(self) -> None:
        """Stop every one of its processes where it is: connections stay open, and nothing answers."""
        for pid in self._pids():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let them go on."""
        for pid in self._pids():
            # The postmaster, awake again, may already have ended a backend whose client has gone.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)

    def new_database(self) -> str:
        """The name of a new database, owned by a new role of the same name."""
        name = f"clinic{next(self._names)}"
        with psycopg.connect(self._socket("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'")
            connection.execute(f"CREATE DATABASE {name} OWNER {name}")
        return name

    def run(self, database: str, *orders: str) -> list[tuple[object, ...]]:
        """Do something as the server's own administrator; the rows of the last order."""
        rows: list[tuple[object, ...]] = []
        with psycopg.connect(self._socket(database), autocommit=True) as connection:
            for order in orders:
                found = connection.execute(order)
                rows = found.fetchall() if found.description else []
        return rows

    def through_socket(self, database: str) -> str:
        """The address of a database through the socket, for its own role."""
        return f"postgresql://{database}@/{database}?host={self.home}&port={self.port}"

    def through_network(self, database: str, host: str = "localhost", **changes: str) -> str:
        """The address of a database over TLS."""
        query = {"sslmode": "verify-full", "sslrootcert": str(self.home / "ca.crt"), **changes}
        words = "&".join(f"{name}={value}" for name, value in query.items() if value)
        password = PASSWORD.replace(" ", "%20").replace(",", "%2C")
        return f"postgresql://{database}:{password}@{host}:{self.port}/{database}?{words}"

    def _socket(self, database: str) -> str:
        return f"host={self.home} port={self.port} dbname={database} user=keeper"

    def _make(self) -> None:
        (self.home / "pw").touch()
        self.authority.write(self.home)
        if self.account is not None:
            for path in (self.home, *self.home.iterdir()):
                shutil.chown(path, self.account)
        subprocess.run(
            [
                self._bin / "initdb",
                "-D",
                self.data,
                "-U",
                "keeper",
                "-A",
                "trust",
                "-N",
                "--no-locale",
                "-E",
                "UTF8",
            ],
            user=self.account,
            extra_groups=None if self.account is None else [],
            check=True,
            capture_output=True,
            cwd=self.home,
        )
        settings = {
            "port": str(self.port),
            "listen_addresses": "'127.0.0.1'",
            "unix_socket_directories": f"'{self.home}'",
            "fsync": "off",
            "shared_buffers": "16MB",
            "ssl": "on" if self._has_tls else "off",
            "ssl_cert_file": f"'{self.home / 'server.crt'}'",
            "ssl_key_file": f"'{self.home / 'server.key'}'",
        }
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = {value}\n" for name, value in settings.items())
        (self.data / "pg_hba.conf").write_text(
            _ACCESS.replace("hostssl", "hostssl" if self._has_tls else "host")
        )

    def _pids(self) -> list[int]:
        assert self._process is not None
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        return [pid, *(int(child) for child in children.split())]


class Authority:
    """A certificate authority of our own, and a certificate for `localhost`."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
        self.certificate = self._sign(self._name, self._key, is_authority=True)

    def write(self, folder: Path) -> None:
        """The authority's certificate, and a server's with its key."""
        (folder / "ca.crt").write_bytes(_pem(self.certificate))
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        (folder / "server.crt").write_bytes(_pem(self._sign(name, key, is_authority=False)))
        file = folder / "server.key"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        file.chmod(0o600)

    def _sign(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, *, is_authority: bool
    ) -> x509.Certificate:
        now = dt.datetime.now(dt.UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        )
        if not is_authority:
            made = made.add_extension(
                x509.SubjectAlternativeName(
                    [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.9"))]
                ),
                critical=False,
            )
        return made.sign(self._key, hashes.SHA256())


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _account() -> str | None:
    """Whose account the server runs in: our own, unless we are root."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
