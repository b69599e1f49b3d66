"""The default picture provider: any shot drawn as a moving world of cut paper.

open_picture(spec).frame(i)   one I420 frame, BT.709 limited range
blend(a, b, t), black(w, h)   dissolves and fades between such frames
poster(spec), to_bgr(frame)   stills
"""

from .picture import Picture, black, blend, open_picture, poster, to_bgr
from .spec import PICTURE_VERSION, Figure, PictureSpec

__all__ = [
    "PICTURE_VERSION",
    "Figure",
    "Picture",
    "PictureSpec",
    "black",
    "blend",
    "open_picture",
    "poster",
    "to_bgr",
]
