"""Word documents as Python's zipfile packs them, and what a reader should see: written by hand beside each.

Writes reference/docx.json. Bytes are given in base64.
"""

import base64
import io
import json
import os
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELS = (
    HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    'Target="https://elsewhere.invalid/avatar.png" TargetMode="External"/>'
    '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="file://elsewhere.invalid/share/x.dotm" TargetMode="External"/></Relationships>'
)


class Unseekable(io.BytesIO):
    """zipfile then writes sizes behind the data instead of before it."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation

    def tell(self):
        raise io.UnsupportedOperation


def packed(document, method=zipfile.ZIP_DEFLATED, sink=None, comment=b""):
    sink = sink or io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, text in [
            ("[Content_Types].xml", HEAD + "<Types/>"),
            ("_rels/.rels", HEAD + "<Relationships/>"),
            ("word/_rels/document.xml.rels", RELS),
            ("word/document.xml", document),
        ]:
            info = zipfile.ZipInfo(name, (2026, 11, 3, 14, 0, 0))
            info.compress_type = method
            archive.writestr(info, text)
        archive.comment = comment
    return base64.b64encode(sink.getvalue()).decode()


def body(inside):
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:mc="urn:mc" xmlns:r="urn:r"><w:body>{inside}</w:body></w:document>'


def p(*runs):
    return '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + "".join(runs) + "</w:p>"


def r(text, before=""):
    return f'<w:r><w:rPr><w:b/></w:rPr>{before}<w:t xml:space="preserve">{text}</w:t></w:r>'


AVATAR = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="rId7"/></w:drawing></w:r>'
LINK = '<w:hyperlink r:id="rId8">' + r("this page") + "</w:hyperlink>"

older = body(
    p(r("0:0:0.0 --&gt; 0:0:1.510"), r("Ines Okafor", "<w:br/>"), r("How are you?", "<w:br/>"))
    + p(r("0:0:3.90 --&gt; 0:0:4.250"), r("Mara", "<w:br/>"), r("Fine &amp; dandy. I read ", "<w:br/>"), LINK, r("."))
)
newer = body(
    p(r("Session-20261103_140000-Meeting Recording"))
    + p(r("November 3, 2026, 2:00PM"))
    + p()
    + p(AVATAR, r("Ines Okafor"), r("   0:03"), r("How are you?", "<w:br/>"))
    + p(AVATAR, r("Mara"), r("   1:02:03"), r("Caf&#233; was closed.", "<w:br/>"), r("Really.", "<w:br/>"))
)
plain = body(p(r("Ines:"), r("", "<w:tab/>"), r("How are you?")) + "<w:p/>" + p(r("Mara: Fi"), r("ne.")))
tracked = body(
    p(
        r("Mara: I "),
        '<w:del w:id="1"><w:r><w:delText>never </w:delText><w:t>ever </w:t></w:r></w:del>',
        '<w:ins w:id="2">' + r("often ") + "</w:ins>",
        r("say that."),
        '<w:moveFrom w:id="3">' + r("Moved.") + "</w:moveFrom>",
    )
    + p(r("Ines: Yes."))
    + p("<mc:AlternateContent><mc:Choice>" + r("Mara: Once.") + "</mc:Choice><mc:Fallback>" + r("Mara: Twice.") + "</mc:Fallback></mc:AlternateContent>")
)
laughs = (
    HEAD + '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)
outside = (
    HEAD + '<!DOCTYPE x SYSTEM "https://elsewhere.invalid/x.dtd">'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>'
)

OLDER = "\n0:0:0.0 --> 0:0:1.510\nInes Okafor\nHow are you?\n\n0:0:3.90 --> 0:0:4.250\nMara\nFine & dandy. I read this page.\n"
good = [
    {"name": "older Teams", "bytes": packed(older), "text": OLDER},
    {"name": "stored", "bytes": packed(older, zipfile.ZIP_STORED), "text": OLDER},
    {"name": "sizes behind", "bytes": packed(older, sink=Unseekable()), "text": OLDER},
    {"name": "with a comment", "bytes": packed(older, comment=b"PK\x05\x06 in a comment"), "text": OLDER},
    {
        "name": "newer Teams",
        "bytes": packed(newer),
        "text": "Session-20261103_140000-Meeting Recording\nNovember 3, 2026, 2:00PM\n\n\nInes Okafor   0:03\nHow are you?\n\n"
        "Mara   1:02:03\nCafé was closed.\nReally.\n",
    },
    {"name": "plain", "bytes": packed(plain), "text": "Ines:\tHow are you?\n\nMara: Fine.\n"},
    {"name": "tracked", "bytes": packed(tracked), "text": "Mara: I often say that.\nInes: Yes.\nMara: Once.\n"},
]
bad = [
    {"name": "entities that laugh", "bytes": packed(laughs), "refused": "document"},
    {"name": "definitions elsewhere", "bytes": packed(outside), "refused": "document"},
    {"name": "cut off inside", "bytes": packed(older[:-60]), "refused": "document"},
    {"name": "nested too deep", "bytes": packed(body("<w:p>" * 300 + "</w:p>" * 300)), "refused": "document"},
    {"name": "a bomb", "bytes": packed(" " * 3_000_000), "refused": "too large"},
    {"name": "another method", "bytes": packed(older, zipfile.ZIP_BZIP2), "refused": "archive"},
]
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "docx.json"), "w", encoding="utf-8") as out:
    json.dump({"good": good, "bad": bad}, out, indent=1, ensure_ascii=False)
    out.write("\n")
