using System.Text;
using FsCheck.Xunit;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>What ScoGraph writes in a foreign format comes back as far as the format holds it.</summary>
[Properties(Arbitrary = [typeof(RandomGraphs)], MaxTest = 100, EndSize = 30)]
public sealed class ForeignFormatLaws
{
    [Property]
    internal void Gexf_comes_back(RandomGraph random)
    {
        RandomGraph graph = random.With(
            name => XmlText(Unicode(name)),
            value => Value.FromString(XmlText(value.IsString ? Unicode(value.AsString()) : value.ToString()!)));
        AssertComesBack(graph, GraphFormat.Gexf);
    }

    /// <summary>
    /// RDF holds a triple once, and nothing of a node of which nothing is said; this graph has no such nodes, and a type for each
    /// relationship.
    /// </summary>
    [Property]
    internal void Rdf_comes_back(RandomGraph random, bool asTurtle)
    {
        RandomGraph named = random.With(Unicode, Plain);
        RandomGraph graph = new(
            [.. named.Nodes.Select(node => new NodeElement(node.Id, [.. node.Labels, "every"], node.Properties.ToArray(), 1))],
            [.. named.Relationships.Select((r, i) => new RelationshipElement($"{r.Type}{i}", r.Start, r.End, r.Properties.ToArray(), 1))]);
        AssertComesBack(graph, asTurtle ? GraphFormat.Turtle : GraphFormat.NTriples);
    }

    private static Value Plain(Value value) => value.Kind switch
    {
        ValueKind.String => Value.FromString(Unicode(value.AsString())),
        ValueKind.Boolean or ValueKind.Integer => value,
        ValueKind.Float => double.IsNaN(value.AsFloat()) ? Value.FromFloat(double.NaN) : value,
        _ => Value.FromString("x"),
    };

    private static string Unicode(string text) => Utf16Text.IsWellFormed(text) ? text : Utf16Text.Encode(text);

    private static string XmlText(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD))));

    private static void AssertComesBack(RandomGraph graph, GraphFormat format)
    {
        string file = Path.GetTempFileName();
        try
        {
            using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
            File.WriteAllText(file, GraphExport.Text(GraphExtract.All(store.Current), format), new UTF8Encoding(false, true));
            ElementCollector read = new();
            GraphImport.Read(new ImportSource([file], new GraphImportOptions(), default), format, read);
            Assert.True(read.Completed);
            Assert.Equal(ElementLines.Of(graph.Nodes, graph.Relationships), ElementLines.Of(read.Nodes, read.Relationships));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
