"""Whether what lies under a picture can be seen through it."""

from io import BytesIO

_MOST_PIXELS = 20_000_000
_FULL = 255


def is_opaque(data: bytes) -> bool:
    """So is what cannot be opened: nobody knows what is seen of the text under it."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as picture:
            lets_through = "A" in picture.getbands() or "transparency" in picture.info
            if not lets_through or picture.width * picture.height > _MOST_PIXELS:
                return True
            return picture.convert("RGBA").getchannel("A").getextrema()[0] == _FULL
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return True
