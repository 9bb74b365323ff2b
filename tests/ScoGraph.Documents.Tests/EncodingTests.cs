using System.Text;

namespace ScoGraph.Documents.Tests;

/// <summary>Bytes become text whatever they are written in, or are refused.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Words = "Die Brücke über den Fluß wurde im März eröffnet, und viele Gäste kamen aus Österreich. Später fuhren täglich Züge nach Süden.";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-1", false)]
    public void An_encoding_is_found(string name, bool isMarked)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        File.WriteAllBytes(_path, [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)]);
        Assert.Equal(Words, DocumentReader.Read(_path).Passages.Single().Text);
    }

    [Fact]
    public void Cyrillic_is_found()
    {
        const string words = "Мост через реку был открыт весной, и много гостей приехало из соседних городов. Позже каждый день ходили поезда на юг страны.";
        File.WriteAllBytes(_path, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(words));
        Assert.Equal(words, DocumentReader.Read(_path).Passages.Single().Text);
    }

    [Fact]
    public void A_page_says_what_it_is_written_in()
    {
        string path = _path + ".html";
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("<meta charset=\"iso-8859-1\"><p>Zwölf Züge fuhren.</p>"));
        Assert.Equal("Zwölf Züge fuhren.", DocumentReader.Read(path).Passages.Single().Text);
        File.Delete(path);
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        File.WriteAllBytes(_path, [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 >> 3))]);
        Assert.Contains(_path, Assert.Throws<DocumentException>(() => DocumentReader.Read(_path)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_path, []);
        Assert.Contains("empty", Assert.Throws<DocumentException>(() => DocumentReader.Read(_path)).Message, StringComparison.Ordinal);
    }
}
