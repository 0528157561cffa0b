"""Files that a browser keeps: their addresses, plotly.js, and how they are sent."""

import gzip
import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from components.base.routing import Paths
from components.http import assets
from components.http.assets import ASSETS, File
from components.http.compression import compress_once as packed_once
from components.reading_copy import scripts
from data.catalogue.catalogue import Catalogue
from tests.programs import ROOT

GZIP = {"Accept-Encoding": "gzip, deflate, br"}
PACKAGE = "plotly.js-basic-dist-min"


def addresses(client: FlaskClient) -> dict[str, str]:
    """The addresses of our files that the page names, by the files' names."""
    found = re.findall(r'"(/files/[^"]+)"', client.get("/").text)
    return {address.rpartition("/")[2]: address for address in found}


def test_addresses_are_of_the_content(tmp_path: Path) -> None:
    """The same content has the same address, another content another one."""
    (tmp_path / "a.js").write_text("1;")
    (tmp_path / "b.js").write_text("2;")
    first, second = (File("x.js", assets.JS, (tmp_path / name,)) for name in ("a.js", "b.js"))
    again = File("x.js", assets.JS, (tmp_path / "a.js",))
    assert first.address(Paths()) == again.address(Paths())
    assert first.address(Paths()) != second.address(Paths())
    assert first.address(Paths("/nato/")) == f"/nato/files/{first.digest}/x.js"


@pytest.mark.parametrize(("bundle", "kind"), [(assets.style(), "css"), (assets.script(), "js")])
def test_every_asset_is_listed(bundle: File, kind: str) -> None:
    """A style or script that no list names, or one that a list names and is not there, fails."""
    of_copies = {ASSETS / "js" / f"{name}.js" for name in scripts.names()} - set(bundle.parts)
    every = set(ASSETS.rglob(f"*.{kind}"))
    assert sorted(bundle.parts) == sorted(every - of_copies)
    assert kind == "css" or of_copies < every
    assert bundle.body == b"\n".join(part.read_bytes() for part in bundle.parts)


def test_a_script_ends_with_a_semicolon() -> None:
    """What is sent as one is read as it was written, file by file."""
    for part in assets.script().parts:
        assert part.read_text(encoding="utf-8").rstrip().endswith(";"), part


# What Dash and Plotly may change without a word: names of their own, Plotly's classes and methods.
PRIVATE = re.compile(
    r"_dashprivate|dash_clientside|set_props|window\.fetch|_full\w+|\._(?:length|offset)\b"
    r"|\.[rdl]2[rdl]\b|\.Plots\b|js-plotly|svg-container|main-svg|hoverlayer|xtick"
)


def test_one_script_alone_touches_private_parts() -> None:
    """What an upgrade of Dash or Plotly may change is named in one script, which a test watches."""
    bridge = ASSETS / "js" / "base" / "dash_bridge.js"
    for part in assets.script().parts:
        private = set(PRIVATE.findall(part.read_text(encoding="utf-8")))
        assert bool(private) == (part == bridge), (part.name, private)


def test_assets_named_in_comments_are_there() -> None:
    """A comment in Python that names a script or a style sheet names one that there is."""
    names = [
        name
        for module in (ROOT / "components").rglob("*.py")
        for name in re.findall(r"\b(?:js|css)/[\w/]+\.(?:js|css)", module.read_text("utf-8"))
    ]
    assert len(names) > 20
    assert [name for name in names if not (ASSETS / name).is_file()] == []


def test_one_by_one_in_the_same_order(catalogue: Catalogue) -> None:
    """With --debug every style and script comes by itself, in the order in which all are one."""
    client = create_app(lambda: catalogue, prefix="/nato/", debug=True).server.test_client()
    page = client.get("/nato/").text
    for bundle in (assets.style(), assets.script()):
        names = [part.relative_to(ROOT).as_posix() for part in bundle.parts]
        assert re.findall(rf'"/nato/(assets/[^"?]+{bundle.parts[0].suffix})', page) == names
        for name, part in zip(names, bundle.parts, strict=True):
            assert client.get(f"/nato/{name}", buffered=True).data == part.read_bytes()


def test_kept_for_a_year(client: FlaskClient) -> None:
    """Our files and Dash's may be kept for a year, compressed, and need no second sending."""
    dash = re.findall(r'src="(/_dash-component-suites/[^"]+)"', client.get("/").text)
    for address in [*addresses(client).values(), *dash]:
        plain, packed = client.get(address), client.get(address, headers=GZIP)
        kept = plain.headers["Cache-Control"].split(", ")
        assert sorted(kept) == ["immutable", "max-age=31536000", "public"]
        assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
        assert plain.headers["X-Content-Type-Options"] == "nosniff"
        assert "Content-Encoding" not in plain.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.data) == plain.data
        assert packed.content_length == len(packed.data)
        assert re.match("text/(css|javascript); charset=utf-8", plain.headers["Content-Type"])


def test_known_already(client: FlaskClient) -> None:
    """Who has a file is told so, whichever encoding it came in; HEAD answers without body."""
    address = addresses(client)["timeline.js"]
    tag = client.get(address, headers=GZIP).headers["ETag"]
    for headers in ({}, GZIP):
        again = client.get(address, headers={"If-None-Match": tag, **headers})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == tag
    head = client.head(address, headers=GZIP)
    assert (head.status_code, head.data) == (200, b"")
    assert head.content_length == client.get(address, headers=GZIP).content_length


def test_unfingerprinted_scripts(client: FlaskClient) -> None:
    """Dash's later scripts have no hash in their address: they are asked for, not sent again."""
    address = "/_dash-component-suites/dash/dcc/async-graph.js"
    first = client.get(address, headers=GZIP)
    assert first.headers["Content-Encoding"] == "gzip"
    assert "max-age" not in first.headers.get("Cache-Control", "")
    again = client.get(address, headers=GZIP | {"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_another_hash(client: FlaskClient) -> None:
    """An address with another hash or an unknown name is not found."""
    assert client.get("/files/0123456789abcdef/timeline.js").status_code == 404
    digest = addresses(client)["timeline.js"].split("/")[2]
    assert client.get(f"/files/{digest}/timeline.css").status_code == 404


def test_compressed_once() -> None:
    """The same body is compressed once in a process."""
    body = b"timeline " * 1000
    assert packed_once(body) is packed_once(bytes(bytearray(body)))


def test_data_compressed(client: FlaskClient) -> None:
    """Data and what callbacks answer are compressed where that is taken; what is short is not."""
    for path in ("/events.csv", "/events.json", "/_dash-layout", "/", "/nowhere"):
        packed = client.get(path, headers=GZIP)
        assert packed.headers["Content-Encoding"] == "gzip", path
        assert packed.headers["Vary"] == "Accept-Encoding"
        assert "Content-Encoding" not in client.get(path).headers
        assert "Content-Encoding" not in client.get(path, headers={"Accept-Encoding": "br"}).headers
    assert gzip.decompress(client.get("/events.csv", headers=GZIP).data) == (
        client.get("/events.csv").data
    )
    assert "Content-Encoding" not in client.get("/healthz", headers=GZIP).headers


def written(folder: Path, head: str) -> Path:
    """A file that begins as a bundle of plotly.js does."""
    script = folder / "plotly-basic.min.js"
    script.write_text(f"/**\n* {head}\n*/\nwindow.Plotly = {{}};\n")
    return script


def test_without_the_basic_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without it the whole plotly.js of plotly.py is served, and nothing is said."""
    assert assets.plotly(tmp_path / "none.js").name == "plotly.min.js"
    assert capsys.readouterr().err == ""


def test_basic_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The basic bundle of plotly.py's version is served, and nothing is said."""
    wanted = assets.version(assets.plotly(tmp_path / "none.js").parts[0])
    script = written(tmp_path, f"plotly.js (basic - minified) v{wanted}")
    assert assets.plotly(script).parts == (script,)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("head", ["plotly.js (basic - minified) v3.9.9", "something else"])
def test_other_version(tmp_path: Path, capsys: pytest.CaptureFixture[str], head: str) -> None:
    """A basic bundle of another version is left aside, which one sentence says."""
    assert assets.plotly(written(tmp_path, head)).name == "plotly.min.js"
    said = capsys.readouterr().err
    assert said.startswith("node_modules has plotly.js ")
    assert said.count("\n") == 1


def test_pinned_version_is_plotlys() -> None:
    """package.json and the lock pin the plotly.js that the installed plotly.py draws for."""
    wanted = assets.version(assets.plotly(Path("none")).parts[0])
    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted)
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert package["dependencies"] == {PACKAGE: wanted}
    assert lock["packages"][f"node_modules/{PACKAGE}"]["version"] == wanted


def test_lock_names_no_registry() -> None:
    """The lock file says what, not from where."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]
