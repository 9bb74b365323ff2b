using ScoGraph.Documents.Encodings;
using ScoGraph.Documents.Html;
using ScoGraph.Documents.Markdown;
using ScoGraph.Documents.Pdf;
using ScoGraph.Documents.Plain;
using ScoGraph.Documents.Word;

namespace ScoGraph.Documents;

/// <summary>Reads texts. Any thread.</summary>
public static class DocumentReader
{
    /// <summary>A larger file is refused.</summary>
    private const long LargestFile = 1L << 28;

    private static readonly Dictionary<string, TextFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = TextFormat.Plain,
        [".text"] = TextFormat.Plain,
        [".md"] = TextFormat.Markdown,
        [".markdown"] = TextFormat.Markdown,
        [".html"] = TextFormat.Html,
        [".htm"] = TextFormat.Html,
        [".xhtml"] = TextFormat.Html,
        [".pdf"] = TextFormat.Pdf,
        [".docx"] = TextFormat.Word,
    };

    /// <summary>Reads a file, whose ending names its format; one without a known ending is taken for plain text.</summary>
    /// <param name="path">The file, of 256 MB at the most.</param>
    /// <returns>The text, with one passage at the least.</returns>
    /// <exception cref="DocumentException">
    /// The file is empty or too large, its encoding is not known, it is broken, or nothing in it is a paragraph.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static TextDocument Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (new FileInfo(path) is { Exists: true, Length: > LargestFile } file)
            throw new DocumentException($"'{path}' has {file.Length >> 20} MB; files of {LargestFile >> 20} MB at the most are read.");
        return Read(File.ReadAllBytes(path), path, FormatOf(path));
    }

    /// <summary>Reads a text that is at hand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">What it is written in; PDF and Word are files of bytes and no text.</param>
    /// <returns>The text, with one passage at the least.</returns>
    /// <exception cref="DocumentException">The text is empty, or nothing in it is a paragraph.</exception>
    /// <exception cref="ArgumentException"><paramref name="format"/> is no text.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static TextDocument Parse(string text, TextFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Checked(Split(text, format), "the text");
    }

    /// <summary>The key of the document that a file holds, where none is given: the name of the file.</summary>
    internal static string KeyOf(string path) =>
        Path.GetFileNameWithoutExtension(path).Replace('#', '-').Trim() is { Length: > 0 } name ? name : "text";

    private static TextDocument Read(byte[] bytes, string name, TextFormat format) => Checked(
        bytes.Length == 0 ? throw new DocumentException($"'{name}' is empty.")
        : format switch
        {
            TextFormat.Pdf => PdfBlocks.Read(bytes, name),
            TextFormat.Word => WordBlocks.Read(bytes, name),
            TextFormat.Html => HtmlBlocks.Read(TextDecoder.Decode(bytes, name, PageCharset.Find(bytes))),
            _ => Split(TextDecoder.Decode(bytes, name), format),
        },
        $"'{name}'");

    private static TextDocument Split(string text, TextFormat format) => format switch
    {
        TextFormat.Plain => PlainBlocks.Read(text),
        TextFormat.Markdown => MarkdownBlocks.Read(text),
        TextFormat.Html => HtmlBlocks.Read(text),
        _ => throw new ArgumentException($"{format} is a file of bytes and no text.", nameof(format)),
    };

    private static TextDocument Checked(TextDocument document, string name) => document.Passages.Count > 0 ? document
        : throw new DocumentException(string.IsNullOrWhiteSpace(document.Text) ? $"Nothing stands in {name}; it is empty."
            : $"Nothing in {name} is a paragraph: headings, captions and navigation alone are no body.");

    private static TextFormat FormatOf(string path) => Endings.GetValueOrDefault(Path.GetExtension(path), TextFormat.Plain);
}
