using System.Text;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Files;

/// <summary>Whole graphs from and to files.</summary>
internal static class GraphFiles
{
    /// <summary>UTF-8 without a mark, in which a text that is not Unicode is an error.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static GraphStore Read(Stream stream, string name, CancellationToken cancellation)
    {
        BulkLoader loader = new();
        GraphJson.Read(stream, name, new StoreSink(loader), cancellation);
        return loader.Build();
    }

    /// <summary>
    /// Writes beside the file and then takes its place, so that a failure or a kill leaves the old file or the new, never a part.
    /// </summary>
    public static void Save(IGraphSnapshot graph, string path, GraphJsonLayout layout, CancellationToken cancellation) =>
        Replace(path, stream => GraphJson.Write(graph, stream, layout, cancellation));

    /// <summary>Writes an export, as <see cref="Replace"/> does; the format is the one given, or the one that the ending names.</summary>
    /// <exception cref="ArgumentException">The ending names no format.</exception>
    public static void Export(string path, GraphFormat? format, Action<GraphFormat, TextWriter> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        GraphFormat chosen = format ?? GraphExport.FormatOf(path) ?? throw new ArgumentException(
            $"The ending of '{path}' names no format; those that do are {string.Join(", ", GraphExport.Endings)}.", nameof(path));
        Replace(path, stream =>
        {
            using StreamWriter writer = new(stream, StrictUtf8, leaveOpen: true);
            write(chosen, writer);
        });
    }

    private static void Replace(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);
        string part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
