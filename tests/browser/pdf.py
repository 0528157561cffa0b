"""What a printed page is, read from its PDF."""

import re


def pages_of(pdf: bytes) -> tuple[int, set[str]]:
    """How many pages a PDF has, and of which sizes in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    count = len(re.findall(rb"/Type /Page\b", pdf))
    return count, {f"{round(float(w))}x{round(float(h))}" for w, h in boxes}
