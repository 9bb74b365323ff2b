using ScoGraph.Files;
using ScoGraph.Formats;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Imports.Guessing;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Sessions.Running;

/// <summary>A file that a graph is saved to, and in which format.</summary>
internal sealed record SaveTarget(string Path, GraphFormat Format)
{
    /// <summary>Whether what is saved there can be opened again.</summary>
    public bool IsReadable => GraphFormats.Get(Format).CanRead;

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
        return new SaveTarget(path, GraphFormats.ToWrite(path) ?? throw SessionErrors.BadArgument(
            $"The ending of '{path}' names no format; those that do are {string.Join(' ', GraphFormats.Endings)}."));
    }

    /// <summary>Writes all of the file or nothing.</summary>
    public void Write(QuerySource graph, CancellationToken cancellationToken) =>
        FilePlaces.Write(Path, () => graph.Export(Path, Format, null, cancellationToken));
}
