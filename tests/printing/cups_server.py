"""A real print server of our own: a private cupsd, no root needed, with one printer whose mood is a file."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from pathlib import Path

CUPSD = shutil.which("cupsd", path="/usr/sbin:/usr/bin:/sbin")
PROGRAMS = Path("/usr/lib/cups")

BACKEND = """#!/bin/bash
# The printer. What came in is kept in in/, what came out on paper in out/. Its mood is a file:
#   ok; "waits REASON[,REASON]" until the mood changes; busy (slow, without a word) until the mood changes;
#   stop (the queue pauses); fail (the job is aborted)
[ $# -eq 0 ] && { echo 'direct moody "Unknown" "A printer with moods"'; exit 0; }
home=${DEVICE_URI#moody:}
cat "${6:--}" > "$home/in/$1.pdf"
printf '%s\\n' "title=$3 copies=$4 options=$5" >> "$home/orders"
reasons=
while read -r mood words < "$home/mood"; [ "$mood" = waits ]; do
  [ -z "$reasons" ] && { reasons=$words; echo "STATE: +$reasons" >&2; }
  sleep 0.02
done
while read -r mood words < "$home/mood"; [ "$mood" = busy ]; do sleep 0.02; done
[ -n "$reasons" ] && echo "STATE: -$reasons" >&2
case $mood in
  stop) exit 4 ;;
  fail) exit 1 ;;
esac
cp "$home/in/$1.pdf" "$home/out/$1.pdf"
echo "PAGE: 1 1" >&2
"""

FILES_CONF = """User {user}
Group {group}
SystemGroup {group}
ServerRoot {home}/etc
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
StateDir {home}/state
ServerBin {home}/bin
DataDir /usr/share/cups
AccessLog {home}/log/access
ErrorLog {home}/log/error
PageLog {home}/log/page
"""

CUPSD_CONF = """LogLevel warn
Listen {home}/cups.sock
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy abort-job
PreserveJobFiles No
PreserveJobHistory {history}
PageLogFormat
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit Send-Document Release-Job Cancel-Job Get-Notifications>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

PRINTERS_CONF = """<Printer {queue}>
Info A printer with moods
DeviceURI moody:{home}
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy abort-job
</Printer>
"""

PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "MOODY.PPD"
*Manufacturer: "Moody"
*Product: "(Moody)"
*ModelName: "Moody PDF"
*ShortNickName: "Moody PDF"
*NickName: "Moody PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""


class CupsServer:
    """One private cupsd with the queue `moody`. Use it in a `with` statement."""

    queue = "moody"

    def __init__(self, *, history: str = "No") -> None:
        self.home = Path(tempfile.mkdtemp(prefix="kiosk-cups-"))
        self._history = history
        self._account = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()

    def __enter__(self) -> CupsServer:
        self._furnish()
        self.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self.stop()
        shutil.rmtree(self.home)

    @property
    def address(self) -> str:
        """The socket path."""
        return str(self.home / "cups.sock")

    def start(self) -> None:
        """Start the server and wait until it listens."""
        etc = self.home / "etc"
        command = [str(CUPSD), "-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")]
        account, may_change = self._account, os.geteuid() == 0
        self._process = subprocess.Popen(
            command,
            cwd=self.home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=account.pw_uid if may_change else None,
            group=account.pw_gid if may_change else None,
            extra_groups=() if may_change else None,
        )
        for _ in range(500):
            if _answers(self.address):
                return
            assert self._process.poll() is None, (self.home / "log/error").read_text()
            time.sleep(0.02)
        raise AssertionError("cupsd does not listen")

    def stop(self) -> None:
        """End the server."""
        if self._process:
            self._process.send_signal(signal.SIGCONT)
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    def freeze(self) -> None:
        """Stop the server in its tracks: it listens, and answers nothing."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def mood(self, mood: str) -> None:
        """Put the printer in a mood (see the backend)."""
        beside = self.home / "mood.new"
        beside.write_text(mood + "\n")
        beside.replace(self.home / "mood")

    def order(self, *words: str) -> None:
        """Give a CUPS command, such as `cupsdisable`, for our queue."""
        environment = {**os.environ, "CUPS_SERVER": self.address}
        subprocess.run([*words, self.queue], check=True, env=environment, capture_output=True, timeout=10)

    @property
    def came_in(self) -> list[bytes]:
        """What reached the printer, in order."""
        return [file.read_bytes() for file in sorted((self.home / "in").iterdir())]

    @property
    def came_out(self) -> list[bytes]:
        """What came out of the printer, in order."""
        return [file.read_bytes() for file in sorted((self.home / "out").iterdir())]

    @property
    def orders(self) -> str:
        """Title, copies and options of each job, a line each."""
        return (self.home / "orders").read_text()

    def spool(self) -> list[Path]:
        """The files of jobs that lie on the server's disk."""
        return [file for file in (self.home / "spool").rglob("*") if file.is_file()]

    def unfinished(self) -> list[str]:
        """The jobs that are not over, a line each."""
        environment = {**os.environ, "CUPS_SERVER": self.address}
        command = ["lpstat", "-W", "not-completed", "-o"]
        done = subprocess.run(
            command, check=True, env=environment, capture_output=True, text=True, timeout=10
        )
        return done.stdout.splitlines()

    def _furnish(self) -> None:
        home = self.home
        for folder in ("etc/ppd", "spool/tmp", "cache", "state/certs", "log", "bin/backend", "in", "out"):
            (home / folder).mkdir(parents=True)
        for programs in PROGRAMS.iterdir():
            if programs.name != "backend":
                (home / "bin" / programs.name).symlink_to(programs)
        backend = home / "bin/backend/moody"
        backend.write_text(BACKEND)
        group = _group_name(self._account.pw_gid)
        facts = {"home": home, "user": self._account.pw_name, "group": group, "port": self.port}
        (home / "etc/cups-files.conf").write_text(FILES_CONF.format_map(facts))
        conf = CUPSD_CONF.format(home=home, port=self.port, history=self._history)
        (home / "etc/cupsd.conf").write_text(conf)
        (home / "etc/printers.conf").write_text(PRINTERS_CONF.format(queue=self.queue, home=home))
        (home / f"etc/ppd/{self.queue}.ppd").write_text(PPD)
        self.mood("ok")
        (home / "orders").touch()
        for path in (home, *home.rglob("*")):
            if os.geteuid() == 0 and not path.is_symlink():
                os.chown(path, self._account.pw_uid, self._account.pw_gid)
        home.chmod(0o755)
        backend.chmod(stat.S_IRWXU | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)


def _group_name(number: int) -> str:
    return grp.getgrgid(number).gr_name


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(address)
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
