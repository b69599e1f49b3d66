"""What a measurement needs running: the real server in a process of its own, and plain files over HTTP."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from mutoscope.runtime.server import listen
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles


@contextmanager
def before_others() -> Iterator[None]:
    """Processes started in here come before what else the machine does, where it allows that."""
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    with contextlib.suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, 0, usual - 10)
    try:
        yield
    finally:
        os.setpriority(os.PRIO_PROCESS, 0, usual)


@contextmanager
def film_server(story: Path, folder: Path) -> Iterator[str]:
    """`mutoscope serve`, with everything rendered before; yields the address of the player's page."""
    cache = folder / "cache"
    environment = os.environ | {"MUTOSCOPE_CACHE": str(cache)}
    command = [sys.executable, "-m", "mutoscope.runtime.cli"]
    rendered = subprocess.run(
        [*command, "render", str(story)], env=environment, capture_output=True, text=True
    )
    if rendered.returncode:
        raise RuntimeError(f"the film could not be rendered:\n{rendered.stderr}")
    with (folder / "server.log").open("w") as log:
        serve = [*command, "serve", str(story), "--port", "0", "--journal", str(folder / "viewings.sqlite")]
        with before_others():
            process = subprocess.Popen(serve, env=environment, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            if not url:
                raise RuntimeError(f"the server did not begin:\n{(folder / 'server.log').read_text()}")
            yield url
        except RuntimeError as error:
            raise RuntimeError(f"{error}\nThe server said:\n{(folder / 'server.log').read_text()}") from error
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)


@contextmanager
def file_server(folder: Path) -> Iterator[str]:
    """A folder's files, with ranges, as a site would serve them; yields its address."""
    app = Starlette(routes=[Mount("/", StaticFiles(directory=folder))])
    bound = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, args=([bound],), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{bound.getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join(10)
        bound.close()
