using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Writing;

/// <summary>
/// <c>apoc.refactor.mergeNodes</c>: the first node of a list takes the labels, properties and relationships of the others, which go.
/// </summary>
internal sealed class NodeMerging(GraphCall call, IReadOnlyDictionary<string, object?> config)
{
    private readonly MergeRules _rules = new(config);

    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Writing("refactor.mergeNodes", "nodes, [config]", "node",
            "Makes one node of several: the first one with the labels, properties and relationships of all.",
            (call, a) => new NodeMerging(call, a.Map(1)).Merge([.. a.List(0).OfType<Node>().Distinct()])),
        Offer.Writing("refactor.setType", "rel, newType", "input, output, error", "Gives a relationship another type: it is made anew.",
            SetType),
    ];

    private IEnumerable<object?[]> Merge(IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 0)
            yield break;
        object? first = nodes[0];
        foreach (Node other in nodes.Skip(1))
            first = Take((Node)first!, other);
        if (config.GetValueOrDefault("mergeRels") is true)
            MergeRelationships((Node)first!);
        yield return [Ask("WITH $n AS n RETURN n", ("n", first))[0][0]];
    }

    private object? Take(Node first, Node other)
    {
        foreach (Row row in Ask("WITH $o AS o MATCH (o)-[r]-(m) RETURN DISTINCT r", ("o", other)).ToList())
            Move((Relationship)row[0]!, first, other);
        Dictionary<string, object?> properties = _rules.Merge(first.Properties, other.Properties, "overwrite");
        string labels = other.Labels.Count > 0 ? $"SET n{QueryNames.Labels(other.Labels)} " : "";
        return Ask($"WITH $n AS n, $o AS o DETACH DELETE o WITH n {labels}SET n = $props RETURN n", ("n", first), ("o", other), ("props", properties))[0][0];
    }

    private void Move(Relationship relationship, Node first, Node other)
    {
        long start = relationship.StartNodeId == other.Id ? first.Id : relationship.StartNodeId;
        long end = relationship.EndNodeId == other.Id ? first.Id : relationship.EndNodeId;
        bool wasLoop = relationship.StartNodeId == relationship.EndNodeId;
        bool isKept = start != end || (wasLoop ? config.GetValueOrDefault("preserveExistingSelfRels") is not false
            : config.GetValueOrDefault("produceSelfRel") is not false);
        if (!isKept)
            return;
        string ends = start == end ? "(n)-[q:{0}]->(n)" : start == first.Id ? "(n)-[q:{0}]->(m)" : "(m)-[q:{0}]->(n)";
        string pattern = ends.Replace("{0}", QueryNames.Quoted(relationship.Type), StringComparison.Ordinal);
        string far = relationship.StartNodeId == other.Id ? "endNode" : "startNode";
        Ask($"WITH $n AS n, $r AS r WITH n, r, {far}(r) AS m CREATE {pattern} SET q = $props DELETE r",
            ("n", first), ("r", relationship), ("props", relationship.Properties));
    }

    /// <summary>Relationships of one type between the same nodes in one direction become one.</summary>
    private void MergeRelationships(Node node)
    {
        IEnumerable<Relationship> all = Ask("WITH $n AS n MATCH (n)-[r]-() RETURN DISTINCT r", ("n", node)).Select(row => (Relationship)row[0]!);
        foreach (IGrouping<(string, long, long), Relationship> alike in all.OrderBy(r => r.Id)
            .GroupBy(r => (r.Type, r.StartNodeId, r.EndNodeId)).Where(group => group.Count() > 1).ToList())
        {
            Relationship first = alike.First();
            IReadOnlyDictionary<string, object?> properties = first.Properties;
            foreach (Relationship other in alike.Skip(1))
                properties = _rules.Merge(properties, other.Properties, "combine");
            Ask("WITH $r AS r SET r = $props WITH 1 AS x UNWIND $others AS o DELETE o",
                ("r", first), ("props", properties), ("others", alike.Skip(1).ToList()));
        }
    }

    private static IEnumerable<object?[]> SetType(GraphCall call, ApocArguments a)
    {
        Relationship old = a[0] as Relationship ?? throw a.Wrong(0, "a RELATIONSHIP");
        QueryResult made = call.Query($"""
            WITH $r AS r WITH r, startNode(r) AS a, endNode(r) AS b CREATE (a)-[q:{QueryNames.Quoted(a.Text(1))}]->(b) SET q = $props DELETE r RETURN q
            """, new Dictionary<string, object?> { ["r"] = old, ["props"] = old.Properties });
        return [[old.Id, made[0][0], null]];
    }

    private QueryResult Ask(string text, params (string Name, object? Value)[] parameters) =>
        call.Query(text, parameters.ToDictionary(p => p.Name, p => p.Value));
}
