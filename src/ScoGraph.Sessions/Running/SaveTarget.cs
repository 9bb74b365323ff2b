using ScoGraph.Files;
using ScoGraph.Formats;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Imports.Guessing;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Sessions.Running;

/// <summary>A file that a graph is saved to, and in which format.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">The format; null for a file that keeps every change, which must not exist.</param>
internal sealed record SaveTarget(string Path, GraphFormat? Format)
{
    /// <summary>Whether what is saved there can be opened again.</summary>
    public bool IsReadable => Format is not { } format || GraphFormats.Get(format).CanRead;

    /// <summary>Whether the file keeps every change from then on.</summary>
    public bool IsKept => Format is null;

    /// <summary>
    /// The place that a graph was read from, in the format in which it was read; null for what is not written over: tables, packed files,
    /// and files of other programs in a format that is only read.
    /// </summary>
    public static SaveTarget? Own(string path)
    {
        GraphFormat format = FormatOf(path);
        bool isPacked = ImportFile.NameOf(path) != System.IO.Path.GetFileName(path);
        return !isPacked && GraphFormats.Get(format) is { IsFolder: false, CanWrite: true } ? new SaveTarget(path, format) : null;
    }

    private static GraphFormat FormatOf(string path)
    {
        GraphImportOptions options = new();
        GraphFormat named = GraphFiles.FormatToRead([path], options);
        return named != GraphFormat.Json ? named
            : FormatGuesser.Look(new ImportSource([path], options, default))?.Format ?? named;
    }

    /// <summary>A file, in the format that its ending names.</summary>
    /// <exception cref="SessionException">The ending names none, or nothing can be written there.</exception>
    public static SaveTarget Named(string path)
    {
        FilePlaces.CheckFilePlace(path);
        if (KeptGraph.IsNamed(path))
            return new SaveTarget(path, null);
        return new SaveTarget(path, GraphFormats.ToWrite(path) ?? throw SessionErrors.BadArgument(
            $"The ending of '{path}' names no format; those that do are {string.Join(' ', GraphFormats.Endings)} {KeptGraph.Ending}."));
    }

    /// <summary>Writes all of the file or nothing.</summary>
    /// <param name="note">Who saves it, and why, where the file records that.</param>
    /// <exception cref="SessionException">The system refuses access.</exception>
    /// <exception cref="GraphFileException">A file that keeps every change is there already, or cannot be written.</exception>
    public void Write(QuerySource graph, CommitNote note, CancellationToken cancellationToken)
    {
        if (Format is { } format)
            FilePlaces.Write(Path, () => graph.Export(Path, format, null, cancellationToken));
        else
            KeptGraph.Create(Path, graph, note);
    }
}
