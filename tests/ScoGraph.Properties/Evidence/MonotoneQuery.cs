using System.Text;

namespace ScoGraph.Properties.Evidence;

/// <summary>
/// Writes queries from a seed of the part of the language in which more elements never take a row away: patterns, conditions on what is
/// found, EXISTS, DISTINCT, UNION, subqueries.
/// </summary>
internal sealed class MonotoneQuery(Random random)
{
    private int _names;

    public static string Write(Random random) => new MonotoneQuery(random).Statement();

    private string Statement()
    {
        string query = Single();
        return random.Next(4) switch
        {
            0 => $"{query}\nUNION{(random.Next(2) == 0 ? " ALL" : "")}\n{Single()}",
            _ => query,
        };
    }

    private string Single()
    {
        List<string> nodes = [];
        StringBuilder text = new();
        for (int matches = random.Next(1, 3); matches > 0; matches--)
            Match(text, nodes);
        switch (random.Next(5))
        {
            case 0:
                string kept = Pick(nodes);
                text.Append($"WITH DISTINCT {kept}\n");
                nodes.RemoveAll(node => node != kept);
                if (random.Next(2) == 0)
                    Match(text, nodes);
                break;
            case 1:
                string from = Pick(nodes), inner = Name();
                text.Append($"CALL ({from}) {{ MATCH ({from}){Step()}({inner}) RETURN {(random.Next(2) == 0 ? "DISTINCT " : "")}{inner}.x AS c }}\n");
                break;
        }

        return text.Append($"RETURN {(random.Next(2) == 0 ? "DISTINCT " : "")}{Pick(nodes)}.{Pick(["i", "x"])} AS a, {Pick(nodes)}.x AS b")
            .ToString();
    }

    private void Match(StringBuilder text, List<string> nodes)
    {
        text.Append("MATCH ").Append(Node(nodes));
        for (int steps = random.Next(3); steps > 0; steps--)
            text.Append(Step()).Append(Node(nodes));
        if (nodes.Count == 0)
            text.Append(", (").Append(New(nodes)).Append(')');
        if (random.Next(2) == 0)
            text.Append(" WHERE ").Append(Condition(nodes, 0));
        text.Append('\n');
    }

    private string Condition(List<string> nodes, int depth)
    {
        string node = Pick(nodes);
        return random.Next(depth > 1 ? 4 : 7) switch
        {
            0 => $"{node}.x >= {random.Next(3)}",
            1 => $"{node}:{Pick(RandomGraph.Labels)}",
            2 => $"{node}.x = {Pick(nodes)}.x",
            3 => $"EXISTS {{ ({node}){Step()}({(random.Next(2) == 0 ? "" : ":" + Pick(RandomGraph.Labels))}) }}",
            4 => $"({Condition(nodes, depth + 1)} AND {Condition(nodes, depth + 1)})",
            5 => $"({Condition(nodes, depth + 1)} OR {Condition(nodes, depth + 1)})",
            _ => $"EXISTS {{ MATCH ({node}){Step()}(o) WHERE o.x = {node}.x OR (o){Step()}() RETURN DISTINCT o }}",
        };
    }

    private string Step()
    {
        string type = random.Next(3) switch { 0 => "", 1 => ":R", _ => ":S" };
        string length = random.Next(4) == 0 ? new[] { "*1..2", "*0..1", "*2" }[random.Next(3)] : "";
        return random.Next(3) switch { 0 => $"-[{type}{length}]->", 1 => $"<-[{type}{length}]-", _ => $"-[{type}{length}]-" };
    }

    private string Node(List<string> nodes)
    {
        if (nodes.Count > 0 && random.Next(3) == 0)
            return $"({Pick(nodes)})";
        string label = random.Next(2) == 0 ? "" : ":" + Pick(RandomGraph.Labels);
        return random.Next(4) == 0 ? $"({label})" : $"({New(nodes)}{label})";
    }

    private string New(List<string> nodes)
    {
        string name = Name();
        nodes.Add(name);
        return name;
    }

    private string Name() => $"n{_names++}";

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
