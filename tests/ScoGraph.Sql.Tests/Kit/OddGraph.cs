namespace ScoGraph.Sql.Tests.Kit;

/// <summary>
/// Random graphs whose values are those on which databases differ: NaN, both zeros, integers that are no doubles, text beyond the basic
/// plane, text that no database holds, and values of several kinds under one key.
/// </summary>
internal static class OddGraph
{
    public static readonly long[] Integers =
        [0, 1, 2, -1, 9007199254740992, 9007199254740993, -9007199254740993, long.MaxValue, long.MinValue];
    public static readonly double[] Floats =
        [0.0, -0.0, 1, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9007199254740992, 1e300];

    public static readonly string[] Texts =
        ["", "a", "A", "ab", "b", "é", "e\u0301", "\uFFFD", "\U0001F600", "\U0001F600b", "\uE000", "a'b", "a\\b", "\"", "%", "\r\n"];

    /// <summary>Texts that no database holds.</summary>
    public static readonly string[] Broken = ["\0", "a\0", "\uD83D", "\uDE00a"];

    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["R", "S", "T"];

    public static Graph Draw(Random random)
    {
        Graph graph = new();
        int nodes = random.Next(2, 8);
        // Broken texts are rare, as a single one keeps its property from SQL.
        bool isBroken = random.Next(4) == 0;
        for (int i = 0; i < nodes; i++)
        {
            string labels = string.Concat(Labels.Where(_ => random.Next(2) == 0).Select(label => ":" + label));
            graph.Query($"CREATE (n{labels}) SET n = $p, n.id = $id", ("p", Properties(random, isBroken)), ("id", (long)i));
        }

        for (int k = random.Next(12); k > 0; k--)
        {
            graph.Query(
                $"MATCH (a {{id: $a}}), (b {{id: $b}}) CREATE (a)-[r:{Types[random.Next(3)]}]->(b) SET r = $p, r.id = $k",
                ("a", (long)random.Next(nodes)), ("b", (long)random.Next(nodes)), ("k", (long)k), ("p", Properties(random, isBroken)));
        }

        return graph;
    }

    public static object? Value(Random random, bool isBroken) => random.Next(isBroken ? 6 : 5) switch
    {
        0 => Pick(random, Integers),
        1 => Pick(random, Floats),
        2 => Pick(random, Texts),
        3 => random.Next(2) == 0,
        4 => null,
        _ => Pick(random, Broken),
    };

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static Dictionary<string, object?> Properties(Random random, bool isBroken)
    {
        Dictionary<string, object?> properties = [];
        if (random.Next(4) > 0)
            properties["i"] = Pick(random, Integers);
        if (random.Next(4) > 0)
            properties["f"] = Pick(random, Floats);
        if (random.Next(4) > 0)
            properties["t"] = isBroken && random.Next(6) == 0 ? Pick(random, Broken) : Pick(random, Texts);
        if (random.Next(3) > 0)
            properties["b"] = random.Next(2) == 0;
        if (random.Next(2) > 0)
            properties["m"] = Value(random, isBroken);
        return properties;
    }
}
