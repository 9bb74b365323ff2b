namespace ScoGraph.Formats.Imports;

/// <summary>What an import reads.</summary>
/// <param name="Paths">The files or folders, as messages name them; formats that are one file read the first.</param>
internal sealed record ImportSource(IReadOnlyList<string> Paths, GraphImportOptions Options, CancellationToken Cancellation)
{
    /// <summary>The file or folder of a format that is one.</summary>
    public string Path => Paths[0];

    public BadRows Bad { get; } = new(Options.OnRejected);

    /// <summary>The bytes of <see cref="Path"/>; the caller disposes of them.</summary>
    public Stream Open() => File.OpenRead(Path);

    /// <summary>The text of <see cref="Path"/>; the caller disposes of it.</summary>
    public TextReader OpenText() => new StreamReader(Open());
}
