using System.Text;

namespace ScoGraph.Properties;

/// <summary>
/// Writes reading queries from a seed: patterns, filters, optional matches, aggregation, DISTINCT, ORDER BY. Each is valid openCypher.
/// </summary>
internal sealed class RandomQuery(Random random)
{
    private readonly List<string> _nodes = [];
    private readonly List<string> _relationships = [];
    private readonly StringBuilder _text = new();

    public static string Write(Random random) => new RandomQuery(random).Write();

    private string Write()
    {
        AddMatch(optional: false);
        for (int more = random.Next(3); more > 0; more--)
            AddMatch(optional: random.Next(2) == 0);
        AddReturn();
        return _text.ToString();
    }

    private void AddMatch(bool optional)
    {
        _text.Append(optional ? "OPTIONAL MATCH " : "MATCH ");
        int paths = random.Next(4) == 0 ? 2 : 1;
        for (int i = 0; i < paths; i++)
        {
            if (i > 0)
                _text.Append(", ");
            AddPath();
        }

        if (random.Next(2) == 0)
            _text.Append(" WHERE ").Append(Predicate());
        _text.Append('\n');
    }

    private void AddPath()
    {
        AddNode();
        for (int steps = random.Next(3); steps > 0; steps--)
        {
            bool variable = random.Next(5) == 0;
            string name = variable || random.Next(3) == 0 ? "" : $"r{_relationships.Count}";
            if (name.Length > 0)
                _relationships.Add(name);
            string types = random.Next(3) switch { 0 => "", 1 => ":R", _ => random.Next(2) == 0 ? ":S" : ":R|S" };
            string length = variable ? new[] { "*1..2", "*0..2", "*2", "*..3" }[random.Next(4)] : "";
            string properties = random.Next(6) == 0 ? $" {{x: {random.Next(3)}}}" : "";
            int direction = random.Next(3);
            _text.Append(direction == 0 ? "<-[" : "-[").Append(name).Append(types).Append(length).Append(properties)
                .Append(direction == 1 ? "]->" : "]-");
            AddNode();
        }
    }

    private void AddNode()
    {
        bool again = _nodes.Count > 0 && random.Next(3) == 0;
        string name = again ? Pick(_nodes) : random.Next(5) == 0 ? "" : $"n{_nodes.Count}";
        if (!again && name.Length > 0)
            _nodes.Add(name);
        string labels = random.Next(2) == 0 ? ""
            : ":" + Pick(RandomGraph.Labels) + (random.Next(4) == 0 ? ":" + Pick(RandomGraph.Labels) : "");
        string properties = random.Next(5) == 0 ? $" {{x: {random.Next(3)}}}" : "";
        _text.Append('(').Append(name).Append(labels).Append(properties).Append(')');
    }

    private string Predicate(int depth = 0)
    {
        switch (random.Next(depth > 1 ? 6 : 9))
        {
            case 0: return $"{Value()} {Pick(["=", "<>", "<", ">="])} {random.Next(3)}";
            case 1: return $"{Value()} = {Value()}";
            case 2: return $"{Text()} {Pick(["STARTS WITH", "CONTAINS", "ENDS WITH"])} '{"abc"[random.Next(3)]}'";
            case 3: return $"{Value()} IS {(random.Next(2) == 0 ? "" : "NOT ")}NULL";
            case 4: return _nodes.Count == 0 ? "true" : $"{Pick(_nodes)}:{Pick(RandomGraph.Labels)}";
            case 5: return $"{Value()} IN [0, 1]";
            case 6: return $"NOT ({Predicate(depth + 1)})";
            case 7: return $"({Predicate(depth + 1)} AND {Predicate(depth + 1)})";
            default: return $"({Predicate(depth + 1)} OR {Predicate(depth + 1)})";
        }
    }

    private void AddReturn()
    {
        switch (random.Next(4))
        {
            case 0:
                _text.Append("RETURN count(*) AS n");
                break;
            case 1:
                _text.Append($"RETURN {Value()} AS key, count(*) AS n, count(DISTINCT {Value()}) AS d, max({Value()}) AS m");
                break;
            case 2:
                _text.Append($"RETURN DISTINCT {Value()} AS a, {Value()} AS b");
                break;
            default:
                string items = string.Join(", ", _nodes.Select(n => $"{n}.i AS {n}i")
                    .Concat(_relationships.Select(r => $"{r}.k AS {r}k")).DefaultIfEmpty("1 AS one"));
                _text.Append("RETURN ").Append(items);
                break;
        }
    }

    private string Value() => _relationships.Count > 0 && random.Next(3) == 0 ? $"{Pick(_relationships)}.x"
        : _nodes.Count > 0 ? $"{Pick(_nodes)}.{Pick(["i", "x"])}" : "1";

    private string Text() => _nodes.Count > 0 ? $"{Pick(_nodes)}.s" : "'ab'";

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
