using System.Text;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>Writes random queries of what goes down: patterns, comparisons, groups and orders over odd values, with parameters.</summary>
internal sealed class OddQuery(Random random)
{
    private readonly List<string> _nodes = [];
    private readonly List<string> _links = [];
    private readonly Dictionary<string, object?> _parameters = [];
    private int _names;

    public static (string Text, Dictionary<string, object?> Parameters) Write(Random random)
    {
        OddQuery query = new(random);
        return (query.Text(), query._parameters);
    }

    private string Text()
    {
        StringBuilder text = new(OneIn(8) ? "OPTIONAL MATCH " : "MATCH ");
        text.Append(Pattern()).Append(Where());
        if (OneIn(3))
            text.Append(OneIn(2) ? " OPTIONAL MATCH " : " MATCH ").Append(Pattern()).Append(Where());
        if (OneIn(5))
        {
            text.Append($" WITH DISTINCT {string.Join(", ", _nodes.Concat(_links))}, {Property()} AS kept");
            text.Append(OneIn(2) ? Where() : "");
        }

        return text.Append(Return()).ToString();
    }

    private string Return()
    {
        switch (random.Next(5))
        {
            case 0:
                return $" RETURN {Property()} AS a, {Element()} AS e, {Condition(1)} AS c";
            case 1:
                return $" RETURN DISTINCT {Property()} AS a, {Property()} AS b";
            case 2:
                string key = OneIn(2) ? Element() : Property(), of = Property();
                return $" RETURN {key} AS k, count(*) AS n, count(DISTINCT {of}) AS d, {Pick("min", "max")}({Property()}) AS m";
            case 3:
                return $" RETURN count({Element()}) AS n, {Pick("min", "max", "count", "sum")}({Element()}.i) AS m";
            default:
                // Every column is a key, so that it does not matter which of two equal rows goes; 1 and 1.0 would be equal, too.
                string a = Property(mixed: false), b = Property(mixed: false);
                return $" RETURN {a} AS a, {b} AS b ORDER BY a{Pick("", " DESC")}, b{Pick("", " DESC")} SKIP {random.Next(2)} LIMIT {random.Next(1, 5)}";
        }
    }

    private string Pattern()
    {
        StringBuilder text = new(Node());
        for (int i = random.Next(3); i > 0; i--)
        {
            if (OneIn(6))
            {
                string walk = $"[{Pick("", ":R", ":R|S")}{Pick("*1..2", "*0..1", "*2", "*0..2", "*..3")}{Pick("", " {i: 1}")}]";
                text.Append(Pick($"-{walk}->", $"<-{walk}-", $"-{walk}-")).Append(Node());
                continue;
            }

            string link = "r" + _names++;
            string type = Pick("", ":R", ":S", ":R|S", ":R|T", ":!T");
            text.Append(Pick($"-[{link}{type}]->", $"<-[{link}{type}]-", $"-[{link}{type}]-")).Append(Node());
            _links.Add(link);
        }

        return OneIn(6) ? $"{text}, {Node()}" : text.ToString();
    }

    private string Node()
    {
        string node = _nodes.Count > 0 && OneIn(5) ? Pick([.. _nodes]) : "n" + _names++;
        if (_nodes.Contains(node))
            return $"({node})";
        _nodes.Add(node);
        return $"({node}{Pick("", "", ":A", ":B", ":A:B", ":A|C", ":!B", ":%")})";
    }

    private string Where() => OneIn(2) ? " WHERE " + Condition(2) : "";

    private string Condition(int depth)
    {
        if (depth > 0 && OneIn(3))
            return $"({Condition(depth - 1)} {Pick("AND", "OR", "XOR")} {Condition(depth - 1)})";
        string p = Property();
        return random.Next(12) switch
        {
            0 => $"NOT {Condition(depth - 1)}",
            1 => $"{p} IS {Pick("", "NOT ")}NULL",
            2 => $"{p} {Pick("STARTS WITH", "ENDS WITH", "CONTAINS")} {Pick("'a'", "'\U0001F600'", "''", "'b'", "'\uFFFF'", Parameter())}",
            3 => $"{p} IN [{Literal()}, {Literal()}, {Literal()}]",
            4 => $"{p} IN ${List()}",
            5 => $"{Pick([.. _nodes])}:{Pick("A", "B", "A|B", "!C")}",
            6 => $"EXISTS {{ ({Pick([.. _nodes])})-[x:{Pick("R", "S")}]-(y) WHERE y.i {Comparison()} {Property()} }}",
            7 => $"COUNT {{ ({Pick([.. _nodes])})-[x]->(y) }} {Comparison()} {random.Next(3)}",
            8 => $"{Element()} {Pick("=", "<>")} {Element()}",
            9 => $"{p} {Comparison()} {Parameter()}",
            10 => $"{p} {Comparison()} {Literal()}",
            _ => $"{p} {Comparison()} {Property()}",
        };
    }

    private string Property(bool mixed = true) => $"{Element()}.{Pick("i", "f", "t", "b", mixed ? "m" : "id", "nothing", "id")}";

    private string Element() => _links.Count > 0 && OneIn(4) ? Pick([.. _links]) : Pick([.. _nodes]);

    private string Comparison() => Pick("=", "<>", "<", "<=", ">", ">=");

    private string Literal() => Pick(
        "null", "1", "-1", "9007199254740993", "-9223372036854775808", "1.0", "2.5", "-0.0", "0.0 / 0.0", "9007199254740992.0", "1e300", "'a'",
        "'é'", "''", "'\U0001F600'", "true", "false");

    private string Parameter()
    {
        string name = "p" + _names++;
        _parameters[name] = OddGraph.Value(random, OneIn(8));
        return "$" + name;
    }

    private string List()
    {
        string name = "l" + _names++;
        _parameters[name] = Enumerable.Range(0, random.Next(3)).Select(_ => OneIn(2) ? OddGraph.Value(random, false)
            : (object)OddGraph.Pick(random, OddGraph.Integers)).ToList();
        return name;
    }

    private bool OneIn(int number) => random.Next(number) == 0;

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
