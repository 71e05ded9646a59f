"""Makes `src/fonts/figures-*.woff2`: the ten digits of Be Vietnam Pro, all equally wide.

Be Vietnam Pro has no tabular figures, and a column of 111 under 444 must line up. The drawings are untouched; each digit
is centred on one width. Run only when the font changes (needs fonttools and brotli); the result is committed.
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
SOURCE = HERE.parent.parent / "node_modules/@fontsource/be-vietnam-pro/files"
DIGITS = "0123456789"
# Near the mean of the ten: as wide as the widest, a column of figures falls apart.
WIDTH = 650

for weight in (400, 600, 700):
    font = TTFont(SOURCE / f"be-vietnam-pro-latin-{weight}-normal.woff2")
    options = Options(layout_features=[], name_IDs=["*"], flavor="woff2", hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=DIGITS)
    subsetter.subset(font)
    glyphs = [font.getBestCmap()[ord(digit)] for digit in DIGITS]
    for glyph in glyphs:
        advance, left = font["hmtx"][glyph]
        shift = (WIDTH - advance) // 2
        outline = font["glyf"][glyph]
        outline.coordinates.translate((shift, 0))
        outline.recalcBounds(font["glyf"])
        font["hmtx"][glyph] = (WIDTH, left + shift)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = "BeVietnamFigures" if record.nameID == 6 else "Be Vietnam Figures"
    font.flavor = "woff2"
    font.save(HERE.parent / f"src/fonts/figures-{weight}.woff2")
