using System.Collections;
using System.Globalization;
using ScoGraph.Model.Citations;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Checking;

/// <summary>One of two facts that cannot hold together, as it is written.</summary>
/// <param name="Text">Its ends and what it says.</param>
/// <param name="Citations">Where it is from.</param>
internal sealed record ContradictoryFact(string Text, string[] Citations)
{
    /// <exception cref="SessionException">The row has no fact in the column.</exception>
    public static ContradictoryFact Of(Row row, string column, ContradictionRule rule, QuerySource graph) => row[column] switch
    {
        Relationship fact => new(
            $"{Name(graph, fact.StartNodeId)} {fact.Type} {Name(graph, fact.EndNodeId)}{Said(fact.Properties)}",
            Places(Provenance.Of(fact))),
        Node node when row.Columns.Contains("property") && row["property"] is string property => new(
            $"{Name(node)}.{property} = {Literal(node[property])}", Places(Provenance.Of(node, property))),
        Node => throw Wrong(rule, $"'{column}' is a node: return also the name of a property as 'property'"),
        _ => throw Wrong(rule, $"'{column}' is no relationship, and no node with the name of a property as 'property'"),
    };

    public static SessionException Wrong(ContradictionRule rule, string reason) =>
        new($"{rule.File}: the rule '{rule.Name}' returns no two facts: {reason}.");

    private static string Name(QuerySource graph, long id) =>
        Name(graph.Query("MATCH (n) WHERE id(n) = $id RETURN n", new Dictionary<string, object?> { ["id"] = id }).Single().Get<Node>("n"));

    private static string Name(Node node) => Convert.ToString(node["key"] ?? node["name"], CultureInfo.InvariantCulture) ?? node.ToString();

    private static string[] Places(Provenance provenance) => [.. provenance.Citations.Select(citation => citation.ToString())];

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
