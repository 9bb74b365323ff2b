namespace ScoGraph.Properties;

/// <summary>The rows of an answer as texts that can be compared, in an order of their own, as a query without ORDER BY has none.</summary>
internal static class SortedRows
{
    public static List<string> Of(Graph graph, string query, QueryOptions? options) =>
        [.. graph.Query(query, null, options).Select(row => row.ToJson()).Order(StringComparer.Ordinal)];
}
