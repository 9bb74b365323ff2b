using System.Collections;
using System.Globalization;
using ScoGraph.Model.Citations;

namespace ScoGraph.Contradictions;

/// <summary>Facts in words, by the keys of their ends.</summary>
internal static class ContradictionText
{
    public static string Of(Relationship fact, string start, string end) => $"{start} {fact.Type} {end}{Said(fact.Properties)}";

    public static string Of(Node node, string property, object? value) => $"{Name(node)}.{property} = {Literal(value)}";

    public static string Name(Node node) => Convert.ToString(node["key"] ?? node["name"], CultureInfo.InvariantCulture) ?? node.ToString();

    /// <summary>What a relationship says beside where it comes from.</summary>
    private static string Said(IReadOnlyDictionary<string, object?> properties)
    {
        string said = string.Join(", ", properties.Where(property => !ProvenanceNames.All.Contains(property.Key))
            .OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}: {Literal(property.Value)}"));
        return said.Length == 0 ? "" : $" {{{said}}}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool isSo => isSo ? "true" : "false",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Literal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
