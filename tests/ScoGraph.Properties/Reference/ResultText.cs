using System.Collections;
using System.Globalization;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// Rows as text, the same for the engine's values and the reference's: nodes by <c>i</c>, relationships by <c>k</c>, bags sorted.
/// </summary>
internal static class ResultText
{
    public static string Row(IEnumerable<KeyValuePair<string, object?>> row) =>
        string.Join(", ", row.OrderBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => c.Key + ": " + (c.Key.StartsWith("bag", StringComparison.Ordinal) ? Bag(c.Value) : Value(c.Value))));

    private static string Bag(object? value) =>
        value is null ? "null" : "[" + string.Join(
            ",", ((IEnumerable)value).Cast<object?>().Select(Value).Order(StringComparer.Ordinal)) + "]";

    private static string Value(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        long l => l.ToString(CultureInfo.InvariantCulture),
        double d => (Math.Round(d, 9) + 0.0).ToString("R", CultureInfo.InvariantCulture),
        string s => $"'{s}'",
        Node n => $"({n["i"]})",
        RefNode n => $"({n["i"]})",
        Relationship r => $"[{r["k"]}]",
        RefRelationship r => $"[{r["k"]}]",
        GraphPath p => $"<{Sequence(p.Nodes)} {Sequence(p.Relationships)}>",
        RefPath p => $"<{Sequence(p.Nodes)} {Sequence(p.Relationships)}>",
        IEnumerable<KeyValuePair<string, object?>> map => "{" + Row(map) + "}",
        IEnumerable list => "[" + Sequence(list) + "]",
        _ => throw new ArgumentException($"{value.GetType()} has no text."),
    };

    private static string Sequence(IEnumerable values) => string.Join(",", values.Cast<object?>().Select(Value));
}
