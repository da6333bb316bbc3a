"""A report of an export, every number known."""

from pathlib import Path

import msgspec

from tlstudio.core.export import Agreement, ExportReport

REPORT = ExportReport(
    folder="/exports/baseline-onnx-int8",
    file="model.onnx",
    source="baseline.pt",
    source_sha256="0" * 64,
    title="Baseline CNN",
    classes=("a", "b"),
    format="onnx",
    precision="int8",
    preprocessing=True,
    side=64,
    method="static",
    agreement=Agreement(images=64, subset="test", difference=0.21, scale=9.5, equal=0.984375),
    measured=400,
    accuracy=0.93,
    accuracy_original=0.94,
    bytes=2_200_000,
    bytes_original=8_600_000,
    milliseconds=1.7,
    milliseconds_original=4.2,
    threads=2,
    versions={"torch": "2.14.1"},
    created="2026-01-01T00:00:00+00:00",
)


def write_report(path: Path, report: ExportReport = REPORT) -> Path:
    path.write_bytes(msgspec.json.encode(report))
    return path
