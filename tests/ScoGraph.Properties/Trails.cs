namespace ScoGraph.Properties;

/// <summary>A relationship of a graph under test: its number <c>k</c>, its ends' numbers <c>i</c>, and its type.</summary>
internal sealed record Link(long K, long From, long To, string Type);

/// <summary>
/// Lists walks that repeat no relationship, by plain recursion: what a variable-length pattern means, written down once more.
/// </summary>
internal sealed class Trails
{
    private readonly long[] _nodes;
    private readonly Link[] _links;

    public Trails(Graph graph)
    {
        _nodes = [.. graph.Query("MATCH (n) RETURN n.i ORDER BY n.i").Select(r => r.Get<long>(0))];
        _links = [.. graph.Query("MATCH (a)-[r]->(b) RETURN r.k, a.i, b.i, type(r)")
            .Select(r => new Link(r.Get<long>(0), r.Get<long>(1), r.Get<long>(2), r.Get<string>(3)))];
    }

    public IEnumerable<Trail> All(WalkPattern pattern) => _nodes.SelectMany(n => From(n, n, [], pattern));

    /// <summary>The trails between each pair of nodes that are as short as any between them.</summary>
    public IEnumerable<Trail> Shortest(WalkPattern pattern) =>
        All(pattern).GroupBy(t => (t.Start, t.End)).SelectMany(pair => pair.Where(t => t.Links.Count == pair.Min(o => o.Links.Count)));

    private IEnumerable<Trail> From(long start, long node, List<long> walked, WalkPattern pattern)
    {
        if (walked.Count >= pattern.Min)
            yield return new Trail(start, node, [.. walked]);
        if (walked.Count >= pattern.Max)
            yield break;
        foreach ((Link link, long next) in _links.SelectMany(l => Steps(l, node, pattern)))
        {
            if (walked.Contains(link.K))
                continue;
            foreach (Trail trail in From(start, next, [.. walked, link.K], pattern))
                yield return trail;
        }
    }

    private static IEnumerable<(Link Link, long Next)> Steps(Link link, long node, WalkPattern pattern)
    {
        if (pattern.Types.Length > 0 && !pattern.Types.Contains(link.Type))
            yield break;
        if (pattern.Left != "<-" && link.From == node)
            yield return (link, link.To);
        if (pattern.Right != "->" && link.To == node && (link.From != node || pattern.Left == "<-"))
            yield return (link, link.From);
    }
}

/// <summary>A walk: the numbers of its first and last node, and of its relationships in order.</summary>
internal sealed record Trail(long Start, long End, IReadOnlyList<long> Links)
{
    public override string ToString() => $"{Start} [{string.Join(",", Links)}] {End}";
}

/// <summary>A variable-length pattern, as text and as what it means.</summary>
internal sealed record WalkPattern(string Left, string Right, string[] Types, int Min, int Max, string Length)
{
    private static readonly (string Text, int Min, int Max)[] Lengths =
        [("*", 1, 99), ("*0..", 0, 99), ("*..2", 1, 2), ("*0..1", 0, 1), ("*2", 2, 2), ("*1..3", 1, 3),
            ("*2..3", 2, 3), ("*0", 0, 0), ("*3..", 3, 99)];

    public static WalkPattern Create(Random random, int lengths)
    {
        (string left, string right) = random.Next(3) switch { 0 => ("-", "->"), 1 => ("<-", "-"), _ => ("-", "-") };
        string[] types = random.Next(4) switch { 0 => ["R"], 1 => ["S"], 2 => ["R", "S"], _ => [] };
        (string text, int min, int max) = Lengths[random.Next(lengths)];
        return new WalkPattern(left, right, types, min, max, text);
    }

    /// <summary>The relationship pattern, with a variable where one is given.</summary>
    public string Write(string variable = "") => $"{Left}[{variable}{(Types.Length == 0 ? "" : ":" + string.Join("|", Types))}{Length}]{Right}";
}
