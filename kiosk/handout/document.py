"""From drawn pages to one tagged PDF/UA-1 file: fonts, structure, bookmarks, and what the file says of itself."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.order import unmarked
from kiosk.handout.pages import Furniture, Page, draw_pages
from kiosk.handout.pdf import PdfFile, number, text_string
from kiosk.handout.pen import Pen
from kiosk.handout.style import Style
from kiosk.handout.text import clean

_MAKER = "Kiosk"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li>
{titles}</rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<xmp:CreatorTool>{maker}</xmp:CreatorTool><pdf:Producer>{maker}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file says of itself: its title and who gives it out.

    `titles` is the title by the code of each language of its pages; the first is that of the file.
    """

    titles: Mapping[str, str]
    author: str

    @property
    def language(self) -> str:
        """The language of all that is not marked with another."""
        return next(iter(self.titles))

    @property
    def title(self) -> str:
        """The title in that language."""
        return self.titles[self.language]


def document(pages: list[Page], frame: Furniture, style: Style, facts: Facts) -> bytes:
    """The file of these pages. The same pages make the same bytes."""
    pen = Pen(style)
    draw_pages(pages, frame, pen)
    file = PdfFile()
    tree, numbers = file.reserve(), [file.reserve() for _ in pen.pages]
    fonts = pen.typecase.embed(file)
    images = " ".join(f"/I{key} {pixels.embed(file)} 0 R" for key, pixels in enumerate(pen.images))
    resources = file.add(f"<< /Font << {fonts} >>{f' /XObject << {images} >>' if images else ''} >>")
    size = f"0 0 {number(style.width)} {number(style.height)}"
    for index, (page, code) in enumerate(zip(numbers, pen.pages, strict=True)):
        content = file.add_stream(code.encode("ascii"))
        file.put(
            page,
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [{size}] /Resources {resources} 0 R"
            f" /Contents {content} 0 R /StructParents {index} /Tabs /S >>",
        )
    kids = " ".join(f"{page} 0 R" for page in numbers)
    file.put(tree, f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>")
    structure, bookmarks = pen.tags.write(file, numbers), pen.tags.write_bookmarks(file, numbers)
    metadata = file.add_stream(_metadata(facts), "/Type /Metadata /Subtype /XML ", is_packed=False)
    direction = " /Direction /R2L" if style.is_rtl else ""
    root = file.add(
        f"<< /Type /Catalog /Pages {tree} 0 R /Lang {text_string(facts.language)} /Metadata {metadata} 0 R"
        f" /MarkInfo << /Marked true >> /StructTreeRoot {structure} 0 R /Outlines {bookmarks} 0 R"
        f" /ViewerPreferences << /DisplayDocTitle true{direction} >> >>"
    )
    info = file.add(
        f"<< /Title {text_string(facts.title)} /Author {text_string(facts.author)}"
        f" /Creator ({_MAKER}) /Producer ({_MAKER}) >>"
    )
    return file.finished(root, info)


def _metadata(facts: Facts) -> bytes:
    return _METADATA.format(
        title=html.escape(clean(unmarked(facts.title))),
        titles="\n".join(
            f'<rdf:li xml:lang="{html.escape(language)}">{html.escape(clean(unmarked(title)))}</rdf:li>'
            for language, title in facts.titles.items()
        ),
        author=html.escape(clean(facts.author)),
        languages="".join(f"<rdf:li>{html.escape(language)}</rdf:li>" for language in facts.titles),
        maker=_MAKER,
    ).encode("utf-8")
