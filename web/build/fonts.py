"""Cuts the font into what each language needs first, and the rest.

    python3 -m pip install fonttools brotli
    python3 build/fonts.py FOLDER

FOLDER holds onest-{latin,cyrillic,cyrillic-ext,latin-ext}-wght-normal.woff2 of the npm package
@fontsource-variable/onest. Writes src/shared/fonts and prints what each file holds: tokens.css names it. Only the weights in use stay
(400 to 600): a third of each file spoke of others.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).parent.parent / "src/shared/fonts"
WEIGHTS = (400, 600)

LATIN = [
    *range(0x20, 0x7F),
    *(0xA0, 0xA9, 0xAB, 0xAD, 0xB0, 0xB7, 0xBB, 0xD7),
    *(0x2009, 0x200A, 0x202F, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026),
    *(0x20AC, 0x2212),
]
# Russian, and the Kazakh letters that stand in the same source
RUSSIAN = [*range(0x410, 0x450), 0x401, 0x451, 0x406, 0x456, 0x4B0, 0x4B1, 0x2116]
KAZAKH = [ord(letter) for letter in "ӘәҒғҚқҢңӨөҮүҺһ"]
MONEY = [0x20B4, 0x20B8, 0x20BD]

# what is written, from which source, and its letters; None takes what no other file of that source has
FILES = [
    ("latin", "latin", LATIN),
    ("latin-more", "latin", None),
    ("cyrillic", "cyrillic", RUSSIAN),
    ("cyrillic-more", "cyrillic", None),
    ("kazakh", "cyrillic-ext", KAZAKH),
    ("cyrillic-ext", "cyrillic-ext", None),
    ("symbols", "latin-ext", MONEY),
]


def ranges(letters):
    spans = []
    for letter in sorted(letters):
        if spans and letter == spans[-1][1] + 1:
            spans[-1][1] = letter
        else:
            spans.append([letter, letter])
    return ", ".join(f"U+{a:04X}" if a == b else f"U+{a:04X}-{b:04X}" for a, b in spans)


def in_place(source, letter):
    if source == "latin":
        return letter > 0x20 and not 0x300 <= letter < 0x370
    return letter > 0x2FF and letter not in MONEY


def cut(source, letters, target):
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": WEIGHTS})
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "pnum"]
    options.hinting = False
    options.notdef_outline = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def main(folder):
    taken = {}
    for name, source, letters in FILES:
        file = folder / f"onest-{source}-wght-normal.woff2"
        has = set(TTFont(file).getBestCmap())
        own = has & set(letters) if letters else has - taken[source]
        if not letters:
            # what a source repeats of others is drawn from there; accents of their own stand with the Cyrillic
            own = {each for each in own if in_place(source, each)}
        taken.setdefault(source, set()).update(own)
        target = TARGET / f"onest-{name}.woff2"
        cut(file, own, target)
        print(f"{target.name}: {target.stat().st_size} bytes\n    {ranges(own)}")


main(Path(sys.argv[1]))
