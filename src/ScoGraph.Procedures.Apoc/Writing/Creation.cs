using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Writing;

/// <summary><c>apoc.create</c> and <c>apoc.merge</c>: elements whose labels, types and keys are values.</summary>
internal static class Creation
{
    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Writing("create.node", "labels, props", "node", "Makes a node with labels and properties.",
            (call, a) => Rows(call, $"CREATE (n{QueryNames.Labels(a.Texts(0))}) SET n = $props RETURN n", ("props", a.Map(1)))),
        Offer.Writing("create.nodes", "labels, props", "node", "Makes a node with labels for each map of properties.",
            (call, a) => Rows(call, $"UNWIND $props AS props CREATE (n{QueryNames.Labels(a.Texts(0))}) SET n = props RETURN n", ("props", a.List(1)))),
        Offer.Writing("create.relationship", "from, relType, props, to", "rel", "Makes a relationship of a type.",
            (call, a) => Rows(call, $"WITH $from AS a, $to AS b CREATE (a)-[r:{Type(a, 1)}]->(b) SET r = $props RETURN r",
                ("from", a.Node(0)), ("to", a.Node(3)), ("props", a.Map(2)))),
        .. Both("merge.node", "labels, identProps, [onCreateProps], [onMatchProps]", "node",
            "Finds the node with labels and properties, or makes it; sets others when it is made or found.", MergeNode),
        .. Both("merge.relationship", "startNode, relType, identProps, onCreateProps, endNode, [onMatchProps]", "rel",
            "Finds the relationship between two nodes, or makes it; sets other properties when it is made or found.", MergeRelationship),
    ];

    public static IReadOnlyList<GraphFunction> Functions { get; } =
    [
        Offer.Function("create.uuid", "", "A random UUID.", _ => Guid.NewGuid()),
    ];

    private static IEnumerable<GraphProcedure> Both(
        string name, string parameters, string columns, string summary, Func<GraphCall, ApocArguments, IEnumerable<object?[]>> work) =>
        [Offer.Writing(name, parameters, columns, summary, work), Offer.Writing($"{name}.eager", parameters, columns, summary, work)];

    private static IEnumerable<object?[]> MergeNode(GraphCall call, ApocArguments a)
    {
        string[] labels = a.Texts(0);
        IReadOnlyDictionary<string, object?> known = a.Map(1);
        if (labels.Length == 0)
            throw a.Wrong(0, "a LIST with a label at least");
        if (known.Count == 0)
            throw a.Wrong(1, "a MAP with a property at least, by which the node is found");
        return Rows(call, $"""
            MERGE (n{QueryNames.Labels(labels)} {QueryNames.Entries(known.Keys, "known")})
            ON CREATE SET n += $made ON MATCH SET n += $found RETURN n
            """, ("known", known), ("made", a.Map(2)), ("found", a.Map(3)));
    }

    private static IEnumerable<object?[]> MergeRelationship(GraphCall call, ApocArguments a) => Rows(call, $"""
        WITH $from AS a, $to AS b MERGE (a)-[r:{Type(a, 1)} {QueryNames.Entries(a.Map(2).Keys, "known")}]->(b)
        ON CREATE SET r += $made ON MATCH SET r += $found RETURN r
        """, ("from", a.Node(0)), ("to", a.Node(4)), ("known", a.Map(2)), ("made", a.Map(3)), ("found", a.Map(5)));

    private static string Type(ApocArguments a, int index) =>
        a.Text(index, "") is { Length: > 0 } type ? QueryNames.Quoted(type) : throw a.Wrong(index, "the type of a relationship");

    private static IEnumerable<object?[]> Rows(GraphCall call, string text, params (string Name, object? Value)[] parameters) =>
        call.Query(text, parameters.ToDictionary(p => p.Name, p => p.Value)).Select(row => new[] { row[0] });
}
