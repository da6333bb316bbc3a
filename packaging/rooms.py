"""The rooms of the window and the arrows between them: ``python packaging/rooms.py [CHECKOUT]``.

A room is a folder of ``tlstudio/gui``, each screen one of its own, and what lies at its top another. Prints how
many there are, how many arrows lead from one to another, and those that lead both ways with the imports that make
them. Imports inside of functions and those for types count too.
"""

import sys
from collections import Counter
from pathlib import Path

import grimp


def room(module: str) -> str:
    """Of a module below ``tlstudio.gui``."""
    parts = module.split(".")[2:]
    return ".".join(parts[:2]) if parts[0] == "screens" else parts[0] if len(parts) > 1 else "top"


def main() -> None:
    """Print the figures."""
    checkout = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[1])
    sys.path.insert(0, str(checkout))
    graph = grimp.build_graph("tlstudio", cache_dir=None)
    files = {name for name in graph.modules if name.startswith("tlstudio.gui.") and not graph.find_children(name)}
    arrows = Counter(
        (room(importer), room(imported))
        for importer in files
        for imported in graph.find_modules_directly_imported_by(importer) & files
        if room(importer) != room(imported)
    )
    both = {arrow: count for arrow, count in arrows.items() if arrow[::-1] in arrows}
    print(f"{len({room(name) for name in files})} rooms, {len(arrows)} arrows, {len(both) // 2} of them both ways")
    for (importer, imported), count in sorted(both.items()):
        print(f"  {importer} → {imported}: {count}")


if __name__ == "__main__":
    main()
