namespace ScoGraph.Properties;

/// <summary>A quantified path as text, and what it means by plain recursion over iterations.</summary>
internal sealed record QuantifiedPattern(HopPattern[] Hops, Condition Condition, int Min, int Max, string Quantifier)
{
    private static readonly (string Text, int Min, int Max)[] Quantifiers =
    [
        ("+", 1, 99), ("*", 0, 99), ("{2}", 2, 2), ("{1,3}", 1, 3), ("{,2}", 0, 2), ("{2,}", 2, 99), ("{0,1}", 0, 1), ("{1}", 1, 1),
    ];

    public static QuantifiedPattern Create(Random random, int mostHops = 2)
    {
        HopPattern[] hops = [.. Enumerable.Range(0, 1 + random.Next(mostHops)).Select(_ => HopPattern.Create(random))];
        (string text, int min, int max) = Quantifiers[random.Next(Quantifiers.Length)];
        return new QuantifiedPattern(hops, Condition.Create(random, hops.Length), min, max, text);
    }

    /// <summary>The path with its nodes n0, n1, … and relationships r0, r1, …</summary>
    public string Write() =>
        $"((n0){string.Concat(Hops.Select((hop, i) => $"{hop.Write($"r{i}")}(n{i + 1})"))}{(Condition.Text.Length == 0 ? "" : $" WHERE {Condition.Text}")}){Quantifier}";

    public IEnumerable<Found> All(Elements graph) => graph.Nodes.SelectMany(n => From(graph, [n], [], []));

    private IEnumerable<Found> From(Elements graph, List<Place> nodes, List<Tie> ties, List<(Place[] Nodes, Tie[] Ties)> iterations)
    {
        if (iterations.Count >= Min)
            yield return new Found([.. nodes], [.. ties], [.. iterations]);
        if (iterations.Count >= Max)
            yield break;
        foreach ((Place[] newNodes, Tie[] newTies) in Iterate(graph, [nodes[^1]], [], ties))
        {
            if (!Condition.Holds(newNodes, newTies))
                continue;
            foreach (Found found in From(graph, [.. nodes, .. newNodes[1..]], [.. ties, .. newTies], [.. iterations, (newNodes, newTies)]))
                yield return found;
        }
    }

    private IEnumerable<(Place[] Nodes, Tie[] Ties)> Iterate(Elements graph, Place[] nodes, Tie[] ties, List<Tie> walked)
    {
        if (ties.Length == Hops.Length)
        {
            yield return (nodes, ties);
            yield break;
        }

        foreach ((Tie tie, Place next) in graph.Ties.SelectMany(t => Hops[ties.Length].Steps(t, nodes[^1])))
        {
            if (walked.Contains(tie) || ties.Contains(tie))
                continue;
            foreach ((Place[] Nodes, Tie[] Ties) iteration in Iterate(graph, [.. nodes, next], [.. ties, tie], walked))
                yield return iteration;
        }
    }
}

/// <summary>One relationship of a pattern.</summary>
internal sealed record HopPattern(string Left, string Right, string[] Types)
{
    public static HopPattern Create(Random random)
    {
        (string left, string right) = random.Next(3) switch { 0 => ("-", "->"), 1 => ("<-", "-"), _ => ("-", "-") };
        return new HopPattern(left, right, random.Next(3) switch { 0 => ["R"], 1 => ["S"], _ => [] });
    }

    public string Write(string variable) => $"{Left}[{variable}{(Types.Length == 0 ? "" : ":" + string.Join("|", Types))}]{Right}";

    public IEnumerable<(Tie Tie, Place Next)> Steps(Tie tie, Place from)
    {
        if (Types.Length > 0 && !Types.Contains(tie.Type))
            yield break;
        if (Left != "<-" && tie.From == from)
            yield return (tie, tie.To);
        if (Right != "->" && tie.To == from && (tie.From != from || Left == "<-"))
            yield return (tie, tie.From);
    }
}

/// <summary>A condition on an iteration.</summary>
internal sealed record Condition(string Text, Func<Place[], Tie[], bool> Holds)
{
    public static Condition Create(Random random, int hops) => random.Next(6) switch
    {
        0 => new Condition($"n0.x <= n{hops}.x", (nodes, _) => nodes[0].X <= nodes[^1].X),
        1 => new Condition("r0.x >= 1", (_, ties) => ties[0].X >= 1),
        2 => new Condition("n1:A", (nodes, _) => nodes[1].Labels.Contains("A")),
        3 => new Condition($"r{hops - 1}.k <> n0.i", (nodes, ties) => ties[^1].K != nodes[0].I),
        _ => new Condition("", (_, _) => true),
    };
}

/// <summary>A node of a graph under test.</summary>
internal sealed record Place(long I, double? X, string Labels);

/// <summary>A relationship of a graph under test.</summary>
internal sealed record Tie(long K, Place From, Place To, string Type, double? X);

/// <summary>A walk that fits, in iterations.</summary>
internal sealed record Found(Place[] Nodes, Tie[] Ties, (Place[] Nodes, Tie[] Ties)[] Iterations)
{
    public (long Start, long End) Ends => (Nodes[0].I, Nodes[^1].I);

    /// <summary>
    /// The numbers of the ends, of all relationships, of the first nodes, last nodes and last relationships of the iterations.
    /// </summary>
    public override string ToString() =>
        $"{Nodes[0].I} [{string.Join(",", Ties.Select(t => t.K))}] {Nodes[^1].I} [{string.Join(",", Iterations.Select(i => i.Nodes[0].I))}]"
        + $" [{string.Join(",", Iterations.Select(i => i.Nodes[^1].I))}] [{string.Join(",", Iterations.Select(i => i.Ties[^1].K))}]";
}

/// <summary>All elements of a graph under test.</summary>
internal sealed class Elements
{
    public Elements(Graph graph)
    {
        Nodes = [.. graph.Query("MATCH (n) RETURN n.i, toFloat(n.x), reduce(s = '', l IN labels(n) | s + l)")
            .Select(r => new Place(r.Get<long>(0), r.Get<double?>(1), r.Get<string>(2)))];
        Ties = [.. graph.Query("MATCH (a)-[r]->(b) RETURN r.k, a.i, b.i, type(r), toFloat(r.x)").Select(r => new Tie(
            r.Get<long>(0), Nodes.Single(n => n.I == r.Get<long>(1)), Nodes.Single(n => n.I == r.Get<long>(2)), r.Get<string>(
                3), r.Get<double?>(4)))];
    }

    public Place[] Nodes { get; }

    public Tie[] Ties { get; }
}
