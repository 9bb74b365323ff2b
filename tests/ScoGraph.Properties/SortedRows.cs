namespace ScoGraph.Properties;

/// <summary>The rows of an answer as texts that can be compared, in an order of their own, as a query without ORDER BY has none.</summary>
internal static class SortedRows
{
    public static List<string> Of(Graph graph, string query, QueryOptions? options) =>
        [.. InOrder(graph, query, options).Order(StringComparer.Ordinal)];

    /// <summary>The rows, or that the query fails; which of several failures is met first is not told.</summary>
    public static List<string> OrFailure(Graph graph, string query, QueryOptions? options)
    {
        List<string> rows = InOrderOrFailure(graph, query, options);
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The same in the order in which they come.</summary>
    public static List<string> InOrderOrFailure(Graph graph, string query, QueryOptions? options)
    {
        try
        {
            return [.. InOrder(graph, query, options)];
        }
        catch (QueryException exception)
        {
            return [exception.Phase.ToString()];
        }
    }

    private static IEnumerable<string> InOrder(Graph graph, string query, QueryOptions? options) =>
        graph.Query(query, null, options).Select(row => row.ToJson());
}
