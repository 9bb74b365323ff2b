using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Paths;

/// <summary><c>apoc.path.subgraphAll</c> and its kin: what is reached from nodes, breadth first, each node once.</summary>
internal sealed class SubgraphWalk
{
    private static readonly string[] Known =
    [
        "minLevel", "maxLevel", "relationshipFilter", "labelFilter", "filterStartNode", "limit", "bfs", "optional", "beginSequenceAtStart",
        "allowlistNodes", "whitelistNodes", "denylistNodes", "blacklistNodes", "endNodes", "terminatorNodes",
    ];

    private readonly GraphCall _call;
    private readonly RelationshipFilter _relationships;
    private readonly LabelFilter _labels;
    private readonly long _least, _most, _limit;
    private readonly bool _filtersStart;
    private readonly HashSet<Node>? _allowed, _denied, _ends, _terminators;

    private SubgraphWalk(GraphCall call, IReadOnlyDictionary<string, object?> config)
    {
        if (config.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw new ArgumentException($"'{unknown}' is not read here; {string.Join(", ", Known)} are.");
        _call = call;
        _relationships = new RelationshipFilter(config.GetValueOrDefault("relationshipFilter") as string ?? "");
        _labels = new LabelFilter(config.GetValueOrDefault("labelFilter") as string ?? "");
        _least = config.GetValueOrDefault("minLevel") as long? ?? -1;
        _most = config.GetValueOrDefault("maxLevel") is long most and >= 0 ? most : long.MaxValue;
        _limit = config.GetValueOrDefault("limit") is long limit and >= 0 ? limit : long.MaxValue;
        _filtersStart = config.GetValueOrDefault("filterStartNode") is true;
        _allowed = Nodes(config, "allowlistNodes") ?? Nodes(config, "whitelistNodes");
        _denied = Nodes(config, "denylistNodes") ?? Nodes(config, "blacklistNodes");
        _ends = Nodes(config, "endNodes");
        _terminators = Nodes(config, "terminatorNodes");
    }

    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Told("path.subgraphAll", "nodes, relationships", "The nodes that are reached from a node, and the relationships between them.", All),
        Told("path.subgraphNodes", "node", "A row for each node that is reached from a node.",
            (walk, starts) => walk.Walk(starts).Select(node => new object?[] { node })),
    ];

    private static GraphProcedure Told(
        string name, string columns, string summary, Func<SubgraphWalk, IReadOnlyList<Node>, IEnumerable<object?[]>> work)
    {
        string[] names = ["startNode", "config"];
        return new GraphProcedure($"apoc.{name}", names, columns.Split(", "), call =>
        {
            ApocArguments a = new(call.Arguments, names);
            Node[] starts = [.. a.Many(0).Select(node => node as Node ?? throw a.Wrong(0, "a NODE, or a LIST of them"))];
            return work(new SubgraphWalk(call, a.Map(1)), starts);
        })
        {
            Summary = summary,
            Witnesses = _ => [],
        };
    }

    private static IEnumerable<object?[]> All(SubgraphWalk walk, IReadOnlyList<Node> starts)
    {
        List<Node> nodes = [.. walk.Walk(starts)];
        List<object?> between = [.. walk._call.Query(
            "UNWIND $nodes AS n MATCH (n)-[r]->(m) WHERE m IN $nodes RETURN DISTINCT r", new Dictionary<string, object?> { ["nodes"] = nodes })
            .Select(row => row[0]).Where(r => walk._relationships.HasType(((Relationship)r!).Type))];
        return [[nodes, between]];
    }

    private IEnumerable<Node> Walk(IReadOnlyList<Node> starts)
    {
        HashSet<Node> seen = [.. starts];
        List<Node> front = [.. starts.Distinct()];
        if (_filtersStart)
            front.RemoveAll(node => !IsReached(node));
        long given = 0;
        for (long level = 0; front.Count > 0 && given < _limit; level++)
        {
            foreach (Node node in front)
            {
                if (level >= _least && given < _limit && IsGiven(node))
                {
                    given++;
                    yield return node;
                }
            }

            front = level < _most ? Next(front, seen, leavesAll: level == 0 && !_filtersStart) : [];
        }
    }

    private List<Node> Next(List<Node> front, HashSet<Node> seen, bool leavesAll)
    {
        List<Node> next = [];
        List<Node> left = leavesAll ? front : front.FindAll(node => _labels.IsLeft(node) && _terminators?.Contains(node) != true);
        foreach (Row row in _call.Query(
            "UNWIND $nodes AS n MATCH (n)-[r]-(m) RETURN n, r, m", new Dictionary<string, object?> { ["nodes"] = left }))
        {
            Node reached = (Node)row[2]!;
            if (_relationships.Takes((Relationship)row[1]!, (Node)row[0]!) && IsReached(reached) && seen.Add(reached))
                next.Add(reached);
        }

        return next;
    }

    private bool IsReached(Node node) => _denied?.Contains(node) != true
        && (_allowed?.Contains(node) ?? true) && _labels.IsReached(node);

    private bool IsGiven(Node node) => _labels.IsGiven(node)
        && ((_ends is null && _terminators is null) || _ends?.Contains(node) == true || _terminators?.Contains(node) == true);

    private static HashSet<Node>? Nodes(IReadOnlyDictionary<string, object?> config, string key) =>
        config.GetValueOrDefault(key) is IReadOnlyList<object?> { Count: > 0 } nodes ? [.. nodes.OfType<Node>()] : null;
}
