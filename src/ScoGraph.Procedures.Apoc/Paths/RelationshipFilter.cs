namespace ScoGraph.Procedures.Apoc.Paths;

/// <summary>Which relationships are walked: <c>KNOWS&gt;|&lt;LIKES|AT</c>; empty for all.</summary>
internal sealed class RelationshipFilter
{
    private readonly List<(string Type, bool Out, bool In)> _rules = [];

    /// <exception cref="ArgumentException">It has steps, which is not read.</exception>
    public RelationshipFilter(string text)
    {
        if (text.Contains(',', StringComparison.Ordinal))
            throw new ArgumentException("A relationshipFilter with steps, told apart by commas, is not read; a quantified path in the query says it.");
        foreach (string rule in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool isIn = rule.StartsWith('<'), isOut = rule.EndsWith('>');
            _rules.Add((rule.Trim('<', '>'), isOut || !isIn, isIn || !isOut));
        }
    }

    /// <summary>Whether a relationship may be walked from a node.</summary>
    public bool Takes(Relationship relationship, Node from) =>
        _rules.Count == 0 || _rules.Exists(rule => (rule.Type.Length == 0 || rule.Type == relationship.Type)
            && ((rule.Out && relationship.StartNodeId == from.Id) || (rule.In && relationship.EndNodeId == from.Id)));

    /// <summary>Whether relationships of a type are walked at all.</summary>
    public bool HasType(string type) => _rules.Count == 0 || _rules.Exists(rule => rule.Type.Length == 0 || rule.Type == type);
}
