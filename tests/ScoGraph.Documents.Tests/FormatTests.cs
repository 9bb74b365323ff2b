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

    private static IEnumerable<string> Passages(TextFormat format, string text) =>
        DocumentReader.Parse(text, format).Passages.Select(p => p.Text);

    private static Paragraph Styled(string words, string? style) => style is null ? new Paragraph(new Run(new Text(words)))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(words)));
}
