namespace ScoGraph.Sql.Statements;

/// <summary>
/// How often circles of three undirected relationships are found: each set of three nodes once, in the order of their ids, for the six
/// ways to begin and to go round (the forward algorithm: Schank and Wagner, Finding, counting and listing all triangles, WEA 2005). A
/// circle whose nodes are not three has a relationship from a node to itself: one, in any of three places, or three.
/// </summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="edges">The relationships: id, and the two ends.</param>
/// <param name="ties">For a corner and the node that it leads to, how often it does: the three columns of it; null for none.</param>
internal sealed class TriangleSource(string alias, SqlSelect edges, SqlSelect? ties) : SelectSource(alias)
{
    private const string InOrder = "i.a < i.b AND j.a = i.b AND j.a < j.b AND k.a = i.a AND k.b = j.b";
    private const string AlsoBack = "j.a < j.b AND k.a = j.a AND k.b = j.b AND k.r <> j.r";
    private const string AllLoops =
        "i.a = i.b AND j.a = i.a AND j.b = i.a AND k.a = i.a AND k.b = i.a AND i.r <> j.r AND j.r <> k.r AND k.r <> i.r";

    public override bool ReadsTables => true;

    /// <summary>The node that all corners lead to; null where there are no ties.</summary>
    public string? Hub => ties is null ? null : $"{Alias}.z";

    /// <summary>How often: of several rows with one hub all.</summary>
    public string Number => $"{Alias}.n";

    public override string Text => $"(WITH {(ties is null ? "" : $"w AS MATERIALIZED ({ties.OneLine()}), ")}e AS MATERIALIZED ({Edges}) "
        + string.Join(
            " UNION ALL ", Arm("6", "i.p * j.p * j.q", InOrder), Arm("3", "i.p * i.p * j.q", $"i.a = i.b AND j.a = i.a AND {AlsoBack}"),
            Arm("3", "i.p * i.p * j.p", $"i.a = i.b AND j.b = i.a AND {AlsoBack}"), Arm("1", "i.p * i.p * i.p", AllLoops)) + $") {Alias}";

    /// <summary>Each relationship with the lesser of its ends first, and how often they lead to a node that both lead to.</summary>
    private string Edges
    {
        get
        {
            const string ends = "SELECT s.c1 AS r, LEAST(s.c2, s.c3) AS a, GREATEST(s.c2, s.c3) AS b";
            string from = $"FROM ({edges.OneLine()}) s";
            return ties is null ? $"{ends} {from}" : $"{ends}, x.c2 AS z, CASE WHEN s.c2 < s.c3 THEN x.c3 ELSE y.c3 END AS p, "
                + $"CASE WHEN s.c2 < s.c3 THEN y.c3 ELSE x.c3 END AS q {from}, w x, w y WHERE x.c1 = s.c2 AND y.c1 = s.c3 AND y.c2 = x.c2";
        }
    }

    private string Arm(string ways, string times, string condition) => ties is null
        ? $"SELECT {ways} AS n FROM e i, e j, e k WHERE {condition}"
        : $"SELECT i.z AS z, {ways} * {times} AS n FROM e i, e j, e k WHERE {condition} AND j.z = i.z AND k.z = i.z";
}
