using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;
using ScoGraph.Syntax;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Properties;

/// <summary>Compares what the engine and the reference say of a query.</summary>
internal static class Agreement
{
    private const long MostWork = 20_000;

    /// <summary>Null where they agree; else both answers.</summary>
    /// <exception cref="ReferenceException">The reference has no answer.</exception>
    public static string? Disagreement(GraphCase drawn, QuerySource graph, string query)
    {
        if (CypherParser.Parse(query).Statement is not { } statement)
            return "The text does not parse.";
        List<string> expected = [.. new Interpreter(drawn.ToReference(), MostWork).Run(statement.Query, null)
            .Select(r => ResultText.Row(r.All()))];
        List<string> found;
        try
        {
            found = [.. graph.Query(query).Select(r => ResultText.Row(r.Columns.Select((c, i) => KeyValuePair.Create(c, r[i]))))];
        }
        catch (Exception e)
        {
            return $"reference: {Text(expected)}\nengine:    {e.Message}";
        }

        if (!IsOrdered(statement.Query))
        {
            expected.Sort(StringComparer.Ordinal);
            found.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(found) ? null : $"reference: {Text(expected)}\nengine:    {Text(found)}";
    }

    /// <summary>The report of a disagreement, on the smallest graph that still shows one.</summary>
    public static string Report(int seed, GraphCase drawn, string query)
    {
        for (bool smaller = true; smaller;)
        {
            GraphCase? next = drawn.Smaller().FirstOrDefault(g => Disagrees(g, query));
            smaller = next is not null;
            drawn = next ?? drawn;
        }

        using Graph graph = drawn.ToGraph();
        return $"seed {seed}\n{drawn.ToStatement()};\n{query};\n{Disagreement(drawn, graph, query)}\n";
    }

    private static bool Disagrees(GraphCase drawn, string query)
    {
        using Graph graph = drawn.ToGraph();
        try
        {
            return Disagreement(drawn, graph, query) is not null;
        }
        catch (ReferenceException)
        {
            return false;
        }
    }

    private static bool IsOrdered(Query query) =>
        query.Unions.IsEmpty && query.First.Clauses[^1] is ReturnClause { Projection.OrderBy.IsEmpty: false };

    private static string Text(List<string> rows) => string.Join("; ", rows);
}
