using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Formats.Imports;

/// <summary>What an import reads.</summary>
/// <param name="Paths">The files or folders, as messages name them; formats that are one file read the first.</param>
internal sealed record ImportSource(IReadOnlyList<string> Paths, GraphImportOptions Options, CancellationToken Cancellation)
{
    /// <summary>The file or folder of a format that is one.</summary>
    public string Path => Paths[0];

    public BadRows Bad { get; } = new(Options.OnRejected);

    /// <summary>The bytes of <see cref="Path"/>, unpacked; the caller disposes of them.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public Stream Open() => FileAt(Path).Open();

    /// <summary>The bytes of a file, unpacked; the caller disposes of them.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public Stream Open(string path) => FileAt(path).Open();

    /// <summary>Whether a file that can be read several times seems to be in UTF-8, by its first bytes; all of them tell.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public bool IsUtf8(string path)
    {
        Span<byte> sample = stackalloc byte[TextEncodings.Sample];
        sample = sample[..FileAt(path).Sample(sample)];
        return TextEncodings.OfMark(sample) is null or System.Text.UTF8Encoding && TextEncodings.UnmarkedUtf16(sample) is null;
    }

    /// <summary>The text of <see cref="Path"/>; the caller disposes of it.</summary>
    /// <exception cref="GraphFormatException">It is a folder, or no text.</exception>
    public TextReader OpenText() => OpenText(Path);

    /// <summary>The text of a file; the caller disposes of it.</summary>
    /// <exception cref="GraphFormatException">It is a folder, or no text.</exception>
    public TextReader OpenText(string path) => ImportText.Open(FileAt(path), path, Options.Encoding);

    /// <summary>The bytes of <see cref="Path"/> in UTF-8, whatever encoding the file is in; the caller disposes of them.</summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public Stream OpenUtf8() => Utf8Bytes.Open(FileAt(Path), Options.Encoding);

    /// <summary>
    /// The first bytes of <see cref="Path"/>, unpacked, as far as they fill a buffer; none of what can be read only once.
    /// </summary>
    /// <exception cref="GraphFormatException">It is a folder.</exception>
    public int Sample(Span<byte> buffer) => FileAt(Path).Sample(buffer);

    /// <summary>Tells of what is read in another way than the file says.</summary>
    public void Warn(string reason, string? path, int line, int column) =>
        Options.OnWarning?.Invoke(new GraphImportWarning(reason, path, line, column));

    private ImportFile FileAt(string path) => new(path, Options.MaxUnpackedBytes);
}
