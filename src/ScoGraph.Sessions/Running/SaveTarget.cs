using ScoGraph.Files;
using ScoGraph.Formats;

namespace ScoGraph.Sessions.Running;

/// <summary>A file that a graph is saved to, and in which format.</summary>
internal sealed record SaveTarget(string Path, GraphFormat Format)
{
    /// <summary>Whether what is saved there can be opened again.</summary>
    public bool IsReadable => GraphFormats.Get(Format).CanRead;

    /// <summary>
    /// The place that a graph was read from, in the format in which it was read; null for a folder, which is not written over.
    /// </summary>
    public static SaveTarget? Own(string path) =>
        GraphFiles.FormatToRead(path, new GraphImportOptions()) is var format && GraphFormats.Get(format).IsFolder
            ? null : new SaveTarget(path, format);

    /// <summary>A file, in the format that its ending names.</summary>
    /// <exception cref="SessionException">The ending names none, or nothing can be written there.</exception>
    public static SaveTarget Named(string path)
    {
        FilePlaces.CheckFilePlace(path);
        return new SaveTarget(path, GraphFormats.Of(path) ?? throw SessionErrors.BadArgument(
            $"The ending of '{path}' names no format; those that do are {string.Join(' ', GraphFormats.Endings)}."));
    }

    /// <summary>Writes all of the file or nothing.</summary>
    public void Write(QuerySource graph, CancellationToken cancellationToken) =>
        FilePlaces.Write(Path, () => graph.Export(Path, Format, null, cancellationToken));
}
