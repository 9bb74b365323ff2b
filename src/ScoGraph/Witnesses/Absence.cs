using System.Text;

namespace ScoGraph;

/// <summary>
/// What was looked for and not found, where a row rests on that: an OPTIONAL MATCH without a match, a NOT EXISTS, a count of nothing.
/// </summary>
public sealed class Absence : IEquatable<Absence>
{
    internal Absence(string pattern, IReadOnlyDictionary<string, object> from) => (Pattern, From) = (pattern, from);

    /// <summary>What was looked for, as the query says it.</summary>
    public string Pattern { get; }

    /// <summary>
    /// The elements that it was looked for from, by the names of the query's variables: nodes, relationships and paths. Empty where it was
    /// looked for in all that the query saw of the graph.
    /// </summary>
    public IReadOnlyDictionary<string, object> From { get; }

    /// <summary>Whether the same was looked for from the same elements.</summary>
    public bool Equals(Absence? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Absence);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Such as <c>not found: (c)-[:BUILT_BY]->() from c = (:Corridor {name: 'CPEC'})</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new StringBuilder("not found: ").Append(Pattern.ReplaceLineEndings(" "));
        text.Append(From.Count == 0 ? " in all that the query saw" : " from ");
        return text.AppendJoin(", ", From.Select(element => $"{element.Key} = {element.Value}")).ToString();
    }
}
