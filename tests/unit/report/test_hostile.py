"""Names of users are text: in a report of hostile ones nothing runs, nothing is fetched, and each can be read."""

import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.helpers.reported_run import draw_images, reported_run
from tests.helpers.stored_run import LABELS, logits
from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Report, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.run_summary import write_note
from tlstudio.core.spec import pretty
from tlstudio.evaluate.metrics import subset_result
from tlstudio.report.compose import Wish, compose
from tlstudio.report.facts import gather
from tlstudio.report.words import Words, visible
from tlstudio.report.write import write_figures, write_report

CLASSES = (
    "<script>document.title='ran'</script>\"'><img src=x onerror=document.title='ran'>",
    "{{7*7}} {% raw %} ${7*7} =cmd|'/C calc'!A0 \u202egnp.exe",
    "잎" * 84 + "$\\frac{",  # 255 bytes and more, and what would be a formula
)
FILES = (
    "a/<b>1&quot;.png", "a/2\u202egnp.png", "b/{{3}}.png", "b/4'\".png", "c/5\n.png", f"c/{'잎' * 83}6.png",
)  # fmt: skip
NAME = "</title><script>document.title='ran'</script>\nrun {{7*7}} \u202e"


class _Parts(HTMLParser):
    """Elements, and each attribute of them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("hostile")
    data = home / "data <img src=x> {{7*7}}"
    try:
        draw_images(data, FILES)
    except OSError as error:
        pytest.skip(f"the file system does not take these names: {error}")
    runs = [
        _run(home / name, answers, data)
        for name, answers in (("a<b>", (0, 0, 1, 2, 2, 2)), ("c", (0, 1, 1, 1, 2, 2)))
    ]
    words, when = Words("ko"), datetime(2026, 11, 30)
    facts = gather([run.path for run in runs], words)
    wish = Wish(author=CLASSES[0], question=CLASSES[1])
    document = compose(facts, words, when, wish=wish)
    list(write_report(document, facts, words, when, home / "r.html", home / "r.pdf"))
    write_figures(facts, words, home / "figures", "single", force=False)
    return home


def _run(path: Path, answers: tuple[int, ...], data: Path) -> RunFolder:
    run = reported_run(path, answers, data=data, name=NAME, files=FILES)
    report = read_report(run.report)
    result = subset_result("test", LABELS, logits(answers), CLASSES)
    atomic_write(
        run.report,
        pretty(Report(file=report.file, provenance=report.provenance, view="center", results=(result,))),
    )
    split = run.split.read_text(encoding="utf-8")
    rows = [line.split(",") for line in split.splitlines()]
    assert len(rows) >= len(FILES)
    write_note(run, f"{CLASSES[0]}\nsecond line")
    return run


def test_there_is_no_active_markup(made: Path) -> None:
    parts = _Parts()
    parts.feed((made / "r.html").read_text(encoding="utf-8"))
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "img",
        "div",
        "span",
        "pre",
    }
    assert set(parts.tags) <= allowed
    assert not [
        name for name, _ in parts.attributes if name.startswith("on") or name in ("style", "href", "action")
    ]
    sources = [value for name, value in parts.attributes if name == "src"]
    assert sources
    assert all(re.match(r"data:image/(svg\+xml|jpeg);base64,[A-Za-z0-9+/=]+$", source) for source in sources)
    assert any(name == "content" and value.startswith("default-src 'none'") for name, value in parts.attributes)


def test_the_names_can_be_read_in_it(made: Path) -> None:
    class _Text(HTMLParser):
        text = ""

        def handle_data(self, data: str) -> None:
            self.text += data

    reader = _Text()
    reader.feed((made / "r.html").read_text(encoding="utf-8"))
    for name in CLASSES:
        assert visible(name) in reader.text
    assert "\u202e" not in reader.text
    assert "49" not in re.sub(r"[0-9a-f]{32,}", "", reader.text.split("BibTeX")[0].split("7*7")[1])[:200]


def test_the_drawings_of_it_have_no_script_and_no_reference(made: Path) -> None:
    for drawing in (made / "figures").glob("*.svg"):
        parts = _Parts()
        parts.feed(drawing.read_text(encoding="utf-8"))
        assert "script" not in parts.tags
        links = [value for name, value in parts.attributes if name in ("href", "xlink:href", "src")]
        assert all(link.startswith(("#", "data:image/png;base64,")) for link in links)


def test_the_pdf_has_its_pages_and_nothing_that_acts(made: Path) -> None:
    reader = PdfReader(made / "r.pdf")
    assert len(reader.pages) > 4
    root = reader.trailer["/Root"]
    assert "/OpenAction" not in root
    assert "/AA" not in root
    assert all("/Annots" not in page for page in reader.pages)
    text = "".join(page.extract_text() for page in reader.pages).replace("\n", "")
    assert "<script>" in text
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)
    assert list(reader.attachments) == ["tlstudio-report.json"]


class _Asked(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        body = b"<html></html>"
        if self.path.endswith("/r.html"):
            body = self.server.report.read_bytes()  # type: ignore[attr-defined]
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(made: Path) -> Iterator[http.server.ThreadingHTTPServer]:
    found = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Asked)
    found.asked, found.report = [], made / "r.html"  # type: ignore[attr-defined]
    thread = threading.Thread(target=found.serve_forever, daemon=True)
    thread.start()
    yield found
    found.shutdown()
    thread.join()
    found.server_close()


def test_in_a_browser_nothing_runs_and_nothing_is_fetched(
    server: http.server.ThreadingHTTPServer, tmp_path: Path
) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no Chromium")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}"]
    address = f"http://127.0.0.1:{server.server_port}/r.html"
    done = subprocess.run(
        [browser, *flags, "--dump-dom", address], capture_output=True, text=True, timeout=120, check=True
    )
    title = re.search(r"<title>(.*?)</title>", done.stdout, re.DOTALL)
    assert title is not None
    assert title[1] != "ran"
    parts = _Parts()
    parts.feed(done.stdout)
    assert "script" not in parts.tags
    assert parts.tags.count("img") > 6
    assert set(server.asked) <= {"/r.html", "/favicon.ico"}  # type: ignore[attr-defined]


def test_a_run_named_twice_is_refused(made: Path) -> None:
    with pytest.raises(TLStudioError) as refused:
        gather([made / "c", made / "c"], Words())
    assert refused.value.code == "report-same-run"
