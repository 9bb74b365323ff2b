using ScoGraph.Formats.Json;
using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Files;

/// <summary>Whole graphs from and to files.</summary>
internal static class GraphFiles
{
    public static GraphStore Read(Stream stream, string name, CancellationToken cancellation)
    {
        BulkLoader loader = new();
        GraphJson.Read(stream, name, new StoreSink(loader), cancellation);
        return loader.Build();
    }

    /// <summary>
    /// Writes beside the file and then takes its place, so that a failure or a kill leaves the old file or the new, never a part.
    /// </summary>
    public static void Save(IGraphSnapshot graph, string path, GraphJsonLayout layout, CancellationToken cancellation)
    {
        string target = Path.GetFullPath(path);
        string part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                GraphJson.Write(graph, stream, layout, cancellation);
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
