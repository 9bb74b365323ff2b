using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ScoGraph.Documents.Tests;

/// <summary>The same text in each format has the same passages.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly string[] Body =
    [
        "The Sund Bridge was built by Norway and opened in the year 2003.", "It joins the towns of Aker and Bel.", "one end in Aker", "one end in Bel",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Markdown_is_read() => Assert.Equal(Body, Passages(TextFormat.Markdown, $"""
        ---
        author: Anna
        ---
        # The bridge

        {Body[0]}

        **A bold line**

        ![A picture](bridge.png)

        It joins the towns of *Aker* and [Bel](https://example.org).

        - {Body[2]}
        - {Body[3]}

        | a | b |
        | - | - |
        | 1 | 2 |

        ```
        code here.
        ```

        [Read more](https://example.org)
        """));

    [Fact]
    public void Html_is_read() => Assert.Equal(Body, Passages(TextFormat.Html, $"""
        <html><head><title>The bridge</title><script>alert("a b c.");</script></head><body>
        <nav><ul><li>Home of the news.</li></ul></nav>
        <article><header><h1>The bridge</h1><p class="byline">A person wrote this.</p></header>
        <p>{Body[0]}</p>
        <h2>Where</h2>
        <figure><img src="x.png"><figcaption>A bridge is seen here.</figcaption></figure>
        <p>It joins the towns of <b>Aker</b> and <a href="/bel">Bel</a>.</p>
        <ul><li><p>{Body[2]}</p></li><li>{Body[3]}</li></ul>
        <p><a href="/more">Everything else that there is to read on it.</a></p>
        <table><tr><td>A cell holds this.</td></tr></table>
        </article>
        <footer><p>All rights are reserved here.</p></footer></body></html>
        """));

    [Fact]
    public void A_page_as_deep_as_it_likes_is_read() => Assert.Equal(
        ["A word is here."], Passages(TextFormat.Html, string.Concat(Enumerable.Repeat("<div>", 3000)) + "A word is here."));

    [Fact]
    public void Word_is_read()
    {
        string path = Path.Combine(_folder, "bridge.docx");
        using (WordprocessingDocument document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                Styled("The bridge was built.", "Title"), Styled(Body[0], null), Styled("Where it is", null), Styled("A bridge, seen from the sea.", "Caption"),
                Styled(Body[1], null), Styled(Body[2], "ListParagraph"), Styled(Body[3], "ListParagraph")));
        }

        TextDocument text = DocumentReader.Read(path);
        Assert.Equal(Body, text.Passages.Select(p => p.Text));
        Assert.Equal("The bridge was built.", text.Title);
    }

    [Fact]
    public void Of_a_Word_document_what_stands_in_it_is_read()
    {
        Assert.Equal(
            ["Kept words stay here, cut in two - and joined-up they are.", "A form holds a whole sentence here."],
            WordPassages("""
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>
                  <w:r><w:t>Kept words stay</w:t><w:tab/><w:t>here,</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> cut</w:t><w:br/><w:t>in two</w:t></w:r></w:ins>
                  <w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>never</w:t></w:r></w:moveFrom>
                  <w:r><w:t xml:space="preserve"> - and joined</w:t><w:noBreakHyphen/><w:t>up</w:t><w:instrText>never</w:instrText></w:r>
                  <w:r><mc:AlternateContent><mc:Choice><w:t xml:space="preserve"> they</w:t></mc:Choice><mc:Fallback><w:t>never</w:t></mc:Fallback></mc:AlternateContent></w:r>
                  <w:r><w:t xml:space="preserve"> are.</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell holds this sentence.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:sdt><w:sdtContent><w:p><w:r><w:t>A form holds a whole sentence here.</w:t></w:r></w:p></w:sdtContent></w:sdt>
                """));
    }

    [Fact]
    public void A_Word_document_as_deep_as_it_likes_is_read() => Assert.Equal(
        ["A word is here."],
        WordPassages($"<w:p>{string.Concat(Enumerable.Repeat("<w:smartTag>", 20_000))}<w:r><w:t>A word is here.</w:t></w:r>{string.Concat(Enumerable.Repeat("</w:smartTag>", 20_000))}</w:p>"));

    [Theory]
    [InlineData("<w:p><w:r><w:t>A word is here.</w:t></w:r>")]
    [InlineData("</w:body><!DOCTYPE a [<!ENTITY b 'c'>]><w:body>")]
    public void A_Word_document_of_broken_parts_is_refused(string body) =>
        Assert.Contains("Word", Assert.Throws<DocumentException>(() => WordPassages(body)).Message, StringComparison.Ordinal);

    [Fact]
    public void Pdf_is_read()
    {
        PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int page = 0; page < 4; page++)
        {
            PdfPageBuilder sheet = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            sheet.AddText("The Yearly Paper", 8, new PdfPoint(50, 810), font);
            sheet.AddText($"Thing number {(char)('a' + page)} was built by Norway and opened in 2003 by", 12, new PdfPoint(50, 700), font);
            sheet.AddText("a person of the town, who paid for all", 12, new PdfPoint(50, 686), font);
            sheet.AddText("of it alone.", 12, new PdfPoint(50, 672), font);
            sheet.AddText("It was seen by many.", 12, new PdfPoint(50, 640), font);
            sheet.AddText($"Another {(char)('a' + page)} followed in the next year.", 12, new PdfPoint(50, 610), font);
            sheet.AddText($"{page + 1}", 8, new PdfPoint(300, 30), font);
        }

        string path = Path.Combine(_folder, "paper.pdf");
        File.WriteAllBytes(path, builder.Build());
        IReadOnlyList<TextPassage> passages = DocumentReader.Read(path).Passages;
        Assert.Equal(12, passages.Count);
        Assert.Equal("Thing number a was built by Norway and opened in 2003 by a person of the town, who paid for all of it alone.", passages[0].Text.ReplaceLineEndings(" "));
        Assert.Equal("Another d followed in the next year.", passages[11].Text);
    }

    [Theory]
    [InlineData("broken.pdf", "PDF")]
    [InlineData("broken.docx", "Word")]
    public void What_is_broken_is_refused(string name, string format)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "%PDF-1.4 nothing of the kind");
        DocumentException refused = Assert.Throws<DocumentException>(() => DocumentReader.Read(path));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(format, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_much_is_refused()
    {
        string path = Path.Combine(_folder, "bomb.docx");
        using (FileStream file = File.Create(path))
        using (System.IO.Compression.ZipArchive archive = new(file, System.IO.Compression.ZipArchiveMode.Create))
        using (Stream part = archive.CreateEntry("word/document.xml", System.IO.Compression.CompressionLevel.Fastest).Open())
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++)
                part.Write(zeros);
        }

        Assert.Contains("unpacks", Assert.Throws<DocumentException>(() => DocumentReader.Read(path)).Message, StringComparison.Ordinal);
    }

    private List<string> WordPassages(string body)
    {
        string path = Path.Combine(_folder, "parts.docx");
        using (WordprocessingDocument document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            using StreamWriter part = new(document.AddMainDocumentPart().GetStream());
            part.Write($"""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>
                """);
        }

        return [.. DocumentReader.Read(path).Passages.Select(p => p.Text)];
    }

    private static IEnumerable<string> Passages(TextFormat format, string text) =>
        DocumentReader.Parse(text, format).Passages.Select(p => p.Text);

    private static Paragraph Styled(string words, string? style) => style is null ? new Paragraph(new Run(new Text(words)))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(words)));
}
