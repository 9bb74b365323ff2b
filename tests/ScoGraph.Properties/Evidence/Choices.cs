namespace ScoGraph.Properties.Evidence;

/// <summary>All ways to choose two relationships, or none, and three nodes of a graph.</summary>
internal sealed class Choices(Graph graph)
{
    private readonly ChosenNode[] _nodes =
    [
        .. graph.Query("MATCH (n) RETURN id(n), n.i, toFloat(n.x), labels(n)").Select(row => new ChosenNode(
            row.Get<long>(0), row.Get<long>(1), row.Get<double?>(2), row.Get<List<string>>(3))),
    ];

    private readonly ChosenRelationship?[] _relationships =
    [
        null,
        .. graph.Query("MATCH (n)-[r]->(m) RETURN id(r), id(n), id(m), type(r), toFloat(r.x)").Select(row => new ChosenRelationship(
            row.Get<long>(0), row.Get<long>(1), row.Get<long>(2), row.Get<string>(3), row.Get<double?>(4))),
    ];

    public IReadOnlyList<ChosenNode> Nodes => _nodes;

    public IEnumerable<ChosenRelationship> Relationships => _relationships.OfType<ChosenRelationship>();

    public IEnumerable<Choice> All() =>
        from a in _nodes
        from b in _nodes
        from c in _nodes
        from r in _relationships
        from q in _relationships
        select new Choice(a, b, c, r, q);
}
