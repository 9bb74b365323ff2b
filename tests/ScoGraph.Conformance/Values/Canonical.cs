using System.Globalization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Conformance.Values;

/// <summary>
/// Writes values in one canonical text, so that two are the same result exactly if their texts are: labels and keys sorted, floats in
/// shortest form, and, where the order in lists does not count, list items sorted.
/// </summary>
internal sealed class Canonical(bool ignoreListOrder)
{
    public bool IgnoresListOrder => ignoreListOrder;

    public string Write(in Value value, IGraphSnapshot graph) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.AsFloat()),
        ValueKind.String => Text(value.AsString()),
        ValueKind.List => List([.. value.AsList().Items.ToArray().Select(i => Write(i, graph))]),
        ValueKind.Map => Map(value.AsMap().Keys.ToArray().Zip(value.AsMap().Values.ToArray(), (k, v) => (k, Write(v, graph)))),
        ValueKind.Node => Node(value.AsId(), graph),
        ValueKind.Relationship => Relationship(value.AsId(), graph),
        ValueKind.Path => Path(value.AsPath(), graph),
        _ => Text(TemporalText.Print(value)),
    };

    public static string Float(double number) => number switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        0 => "0.0",
        _ => number.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text,
    };

    public static string Text(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    public string List(List<string> items)
    {
        if (ignoreListOrder)
            items.Sort(StringComparer.Ordinal);
        return $"[{string.Join(", ", items)}]";
    }

    public static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {e.Value}"))}}}";

    public static string Node(IEnumerable<string> labels, IReadOnlyCollection<(string Key, string Value)> properties) =>
        $"({string.Concat(labels.Order(StringComparer.Ordinal).Select(l => ":" + l))} {(properties.Count == 0 ? "" : Map(properties))})";

    public static string Relationship(string type, IReadOnlyCollection<(string Key, string Value)> properties) =>
        $"[:{type} {(properties.Count == 0 ? "" : Map(properties))}]";

    public static string Step(string relationship, bool forward) => forward ? $"-{relationship}->" : $"<-{relationship}-";

    private string Node(int id, IGraphSnapshot graph) =>
        Node(ElementContents.Labels(id, graph), [.. ElementContents.NodeProperties(id, graph).Select(p => (p.Key, Write(p.Value, graph)))]);

    private string Relationship(int id, IGraphSnapshot graph) => Relationship(
        ElementContents.Type(id, graph),
        [.. ElementContents.RelationshipProperties(id, graph).Select(p => (p.Key, Write(p.Value, graph)))]);

    private string Path(PathValue path, IGraphSnapshot graph)
    {
        string text = "<" + Node(path.Nodes[0], graph);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            int relationship = path.Relationships[i];
            text += Step(Relationship(relationship, graph), graph.Relationships.Start(relationship) == path.Nodes[i]) + Node(
                path.Nodes[i + 1], graph);
        }

        return text + ">";
    }
}
