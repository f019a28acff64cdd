"""Letters that stand aslant: those of watermarks, and of seals."""

from audit.readers.pdf.library.bulk import Matrix

_SLANT = 0.1  # of the way along, for one across; a scan set straight slants by less


def slants(matrix: Matrix) -> bool:
    """Whether a glyph with this matrix neither stands nor lies."""
    along, across = abs(matrix[0]), abs(matrix[1])
    return min(along, across) > _SLANT * max(along, across)
