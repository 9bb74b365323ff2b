using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Running;

/// <summary><c>apoc.cypher</c>, <c>apoc.when</c>, <c>apoc.do</c>: queries that are values.</summary>
internal static class CypherRunning
{
    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Procedure("cypher.run", "statement, params", "value", "Runs a query that reads; a map for each row.",
            (call, a) => Run(call, a.Text(0), a.Map(1))),
        Offer.Writing("cypher.doIt", "statement, params", "value", "Runs a query that may change the graph; a map for each row.",
            (call, a) => Run(call, a.Text(0), a.Map(1))),
        Offer.Procedure("when", "condition, ifQuery, [elseQuery], [params]", "value", "Runs one of two queries that read.",
            (call, a) => Run(call, a.Flag(0, false) ? a.Text(1) : a.Text(2, ""), a.Map(3))),
        Offer.Writing("do.when", "condition, ifQuery, [elseQuery], [params]", "value", "Runs one of two queries, which may change the graph.",
            (call, a) => Run(call, a.Flag(0, false) ? a.Text(1) : a.Text(2, ""), a.Map(3))),
        Offer.Procedure("case", "conditionals, [elseQuery], [params]", "value", "Runs the query that follows the first true condition.",
            (call, a) => Run(call, Chosen(a), a.Map(2))),
        Offer.Writing("do.case", "conditionals, [elseQuery], [params]", "value",
            "Runs the query that follows the first true condition, which may change the graph.",
            (call, a) => Run(call, Chosen(a), a.Map(2))),
    ];

    /// <summary>Runs a text that sees the parameters also as variables.</summary>
    private static IEnumerable<object?[]> Run(GraphCall call, string text, IReadOnlyDictionary<string, object?> parameters)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield break;
        QueryResult rows = call.Query(InnerText.WithVariables(text, parameters.Keys), parameters);
        foreach (Row row in rows)
            yield return [rows.Columns.Select((name, i) => KeyValuePair.Create(name, row[i])).ToDictionary()];
    }

    private static string Chosen(ApocArguments a)
    {
        IReadOnlyList<object?> pairs = a.List(0);
        if (pairs.Count % 2 != 0)
            throw a.Wrong(0, "a LIST of conditions and queries in turn");
        for (int i = 0; i < pairs.Count; i += 2)
        {
            if (pairs[i] is true)
                return pairs[i + 1] as string ?? throw a.Wrong(0, "a LIST of conditions and queries in turn");
        }

        return a.Text(1, "");
    }
}
