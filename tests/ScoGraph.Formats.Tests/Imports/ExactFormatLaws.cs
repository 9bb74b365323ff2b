using System.Text;
using FsCheck.Xunit;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Whatever graph goes out in an exact format comes back the same.</summary>
[Properties(Arbitrary = [typeof(RandomGraphs)], MaxTest = 100, EndSize = 30)]
public sealed class ExactFormatLaws
{
    private static readonly Func<string, string> UnicodeName = name => Utf16Text.IsWellFormed(name) ? name : Utf16Text.Encode(name);

    [Property]
    internal void JsonLinesComeBack(RandomGraph graph)
    {
        string folder = Directory.CreateTempSubdirectory().FullName, file = Path.Combine(folder, "graph.jsonl");
        try
        {
            using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
            Write(file, store, GraphFormat.JsonLines);
            Assert.Equal(ElementLines.Of(graph.Nodes, graph.Relationships), Read(file, GraphFormat.JsonLines));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Property]
    internal void FoldersOfCsvComeBack(RandomGraph random, bool lsqb)
    {
        RandomGraph graph = random.With(UnicodeName, value => value);
        GraphFormat format = lsqb ? GraphFormat.LsqbCsv : GraphFormat.Csv;
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
            GraphExport.WriteFolder(
                GraphExtract.All(store.Current), format,
                name => new StreamWriter(Path.Combine(folder, name + ".csv"), append: false, new UTF8Encoding(false, true)), default);
            if (graph.Nodes.Length > 0)
                Assert.Equal(ElementLines.Of(graph.Nodes, graph.Relationships), Read(folder, format));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>GraphML keeps numbers, booleans and texts; this graph holds no others, and nothing that XML cannot hold.</summary>
    [Property]
    internal void PlainGraphMlComesBack(RandomGraph random)
    {
        RandomGraph graph = random.With(
            name => XmlText(UnicodeName(name)),
            value => value.Kind is ValueKind.Boolean or ValueKind.Integer ? Value.FromString(value.ToString()!)
                : value.IsString ? Value.FromString(XmlText(value.AsString())) : Value.FromString("x"));
        string folder = Directory.CreateTempSubdirectory().FullName, file = Path.Combine(folder, "graph.graphml");
        try
        {
            using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
            Write(file, store, GraphFormat.GraphMl);
            Assert.Equal(ElementLines.Of(graph.Nodes, graph.Relationships), Read(file, GraphFormat.GraphMl));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string XmlText(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD))));

    private static void Write(string file, MemoryStore store, GraphFormat format) =>
        File.WriteAllText(file, GraphExport.Text(GraphExtract.All(store.Current), format), new UTF8Encoding(false, true));

    private static List<string> Read(string path, GraphFormat format)
    {
        ElementCollector read = new();
        GraphImport.Read(new ImportSource([path], new GraphImportOptions(), default), format, read);
        Assert.True(read.Completed);
        return ElementLines.Of(read.Nodes, read.Relationships);
    }
}
