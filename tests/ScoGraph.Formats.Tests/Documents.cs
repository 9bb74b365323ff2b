using System.Text;
using ScoGraph.Formats.Json;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests;

/// <summary>Documents as texts.</summary>
internal static class Documents
{
    public const string FileName = "graph.json";

    public static ElementCollector Read(string document) => Read(new MemoryStream(Encoding.UTF8.GetBytes(document)));

    public static ElementCollector Read(Stream stream)
    {
        ElementCollector collector = new();
        GraphJson.Read(stream, FileName, collector);
        Assert.True(collector.Completed);
        return collector;
    }

    public static string Write(MemoryStore store, GraphJsonLayout layout)
    {
        MemoryStream stream = new();
        GraphJson.Write(store.Current, stream, layout);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A document with these nodes and relationships, of one line.</summary>
    public static string Of(string nodes, string relationships = "", string header = "") =>
        $$"""{"format": "scograph", "version": 1,{{header}} "nodes": [{{nodes}}], "relationships": [{{relationships}}]}""";

    public static string OfValue(string value) => Of($$$"""{"id": 0, "properties": {"p": {{{value}}}}}""");
}
