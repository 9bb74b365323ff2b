using System.Globalization;

namespace ScoGraph.Testing.Cases;

/// <summary>Random graphs, with loops and parallels, and questions for long walks and shortest paths whose answers are certain.</summary>
internal static class WalkQueries
{
    private const int Nodes = 7;

    public static IReadOnlyList<string> All { get; } =
    [
        .. from type in new[] { ("", ""), (":R", ""), (":R|S", ""), (":R", " {w: 1}"), (":Nothing", "") }
           from direction in new[] { ("-", "->"), ("<-", "-"), ("-", "-") }
           from query in new[]
           {
               "MATCH (a:A), (b) MATCH p = allShortestPaths((a)LEFT[#*%]RIGHT(b)) RETURN a.i, b.i, p",
               "MATCH (a:A), (b) MATCH p = shortestPath((a)LEFT[r#*0..%]RIGHT(b)) RETURN a.i, b.i, length(p), size(r)",
               "MATCH (a:A), (b:B) MATCH p = allShortestPaths((a)LEFT[r#*..2%]RIGHT(b)) RETURN a.i, b.i, r",
               "MATCH (a:A) OPTIONAL MATCH (a)LEFT[r#*5..6%]RIGHT(b) RETURN a.i, r, b.i",
               "MATCH (a:A)LEFT[#*0..%]RIGHT(b) RETURN DISTINCT a.i, b.i",
               "MATCH (a:A)LEFT[#*%]RIGHT(b:B) RETURN DISTINCT a.i, b.i",
               "MATCH (a:A)LEFT[#*1..5%]RIGHT(a) RETURN count(DISTINCT a) AS n",
               "MATCH (a:A)LEFT[k:R]RIGHT(b)LEFT[r#*3..5%]RIGHT(c) RETURN a.i, k, r, c.i",
           }
           select query.Replace("LEFT", direction.Item1, StringComparison.Ordinal)
               .Replace("RIGHT", direction.Item2, StringComparison.Ordinal).Replace("#", type.Item1, StringComparison.Ordinal)
               .Replace("%", type.Item2, StringComparison.Ordinal),
    ];

    /// <summary>The statement that makes a graph.</summary>
    public static string Graph(Random random)
    {
        IEnumerable<string> nodes = Enumerable.Range(0, Nodes)
            .Select(i => $"(n{Text(i)}:{(random.Next(2) == 0 ? "A" : "B")} {{i: {Text(i)}}})");
        IEnumerable<string> links = Enumerable.Range(0, random.Next(4, Nodes + 3)).Select(_ =>
            $"(n{Text(random.Next(Nodes))})-[:{(random.Next(3) == 0 ? "S" : "R")} {{w: {Text(random.Next(2))}}}]->(n{Text(random.Next(Nodes))})");
        return "CREATE " + string.Join(", ", nodes.Concat(links));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
