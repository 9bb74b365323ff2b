using System.Text;

namespace ScoGraph.Properties.Drawing;

/// <summary>Writes patterns, and puts the names that they bring in scope.</summary>
internal sealed class PatternWriter(Names names, ExpressionWriter expressions)
{
    private static readonly string[] Lengths = ["*1..2", "*0..1", "*0..2", "*2", "*..2", "*", "*0..", "*2..3", "*1..1", "*0"];

    private readonly HashSet<string> _taken = [];

    public string Several()
    {
        _taken.Clear();
        return Path(names.OneIn(6), fresh: true,
            names.Below(3)) + (names.OneIn(4) ? ", " + Path(named: false, fresh: true, names.Below(2)) : "");
    }

    /// <summary>The body of EXISTS and COUNT: patterns alone, or a query.</summary>
    public string Subquery(int depth)
    {
        names.Open();
        _taken.Clear();
        string patterns = Path(named: false, fresh: true,
            steps: names.Below(3)) + (names.OneIn(6) ? ", " + Path(named: false, fresh: true, steps: 1) : "");
        string where = names.OneIn(2) ? expressions.Where(depth - 1) : "";
        string tail = names.Below(8) switch
        {
            0 => $" RETURN {expressions.Write(Kind.Integer, 0)} AS item",
            1 => $" RETURN DISTINCT {expressions.Write(Kind.Integer, 0)} AS item",
            2 => $" WITH {expressions.Write(Kind.Integer, 0)} AS item, count(*) AS times WHERE times > 1 RETURN item",
            _ => "",
        };
        names.Close();
        return (tail.Length > 0 || names.OneIn(3) ? "MATCH " : "") + patterns + where + tail;
    }

    /// <summary>A pattern that is a condition: it brings no names.</summary>
    public string Predicate() => names.Any(Kind.Node) is { } start
        ? $"({start})" + string.Concat(Enumerable.Range(0, 1 + names.Below(2)).Select(_ => Relationship(false) + Node(fresh: false)))
        : "true";

    public string Path(bool named, bool fresh, int steps)
    {
        StringBuilder text = new(Node(fresh));
        for (; steps > 0; steps--)
            text.Append(Relationship(fresh)).Append(Node(fresh));
        if (!named)
            return text.ToString();
        string name = names.Fresh("p");
        names.Add(name, Kind.Path);
        return $"{name} = {text}";
    }

    public string Labels(string[] from)
    {
        string Name() => names.Pick(from);
        return names.Below(9) switch
        {
            0 => $":{Name()}:{Name()}",
            1 => $":{Name()}|{Name()}",
            2 => $":!{Name()}",
            3 => $":{Name()}&{Name()}",
            4 => $":({Name()}|{Name()})&!{Name()}",
            5 => ":%",
            6 => $":!({Name()}|{Name()})",
            _ => $":{Name()}",
        };
    }

    private string Node(bool fresh)
    {
        string name = "";
        if (names.OneIn(3) && names.Any(Kind.Node) is { } known)
            name = known;
        bool isNew = fresh && name.Length == 0 && !names.OneIn(4);
        if (isNew)
            name = names.Fresh("n");
        string labels = names.OneIn(2) ? "" : Labels(Names.Labels), properties = names.OneIn(7) ? " " + Map() : "";
        if (isNew)
            names.Add(name, Kind.Node);
        string where = isNew && names.OneIn(8) ? $" WHERE {Condition(name)}" : "";
        return $"({name}{labels}{properties}{where})";
    }

    private string Relationship(bool fresh)
    {
        bool many = names.OneIn(5);
        string name = fresh && names.OneIn(2) ? names.Fresh("r") : "";
        string types = names.OneIn(2) ? ""
            : names.Below(6) switch { 0 => ":R|S", 1 => ":!R", 2 => ":%", _ => ":" + names.Pick(Names.Types) };
        string properties = names.OneIn(9) ? " " + Map() : "";
        if (name.Length > 0)
            names.Add(name, many ? Kind.Relationships : Kind.Relationship);
        else if (!many && fresh && names.OneIn(15) && names.Any(Kind.Relationship) is { } known && !_taken.Contains(known))
            (name, types) = (known, "");
        _taken.Add(name);
        string where = name.Length > 0 && names.OneIn(many ? 3 : 9) ? $" WHERE {Condition(name)}" : "";
        string inside = $"[{name}{types}{(many ? names.Pick(Lengths) : "")}{properties}{where}]";
        return names.Below(3) switch { 0 => $"<-{inside}-", 1 => $"-{inside}->", _ => $"-{inside}-" };
    }

    private string Map() => names.Below(5) switch
    {
        0 => $"{{s: {names.Pick(["'a'", "'ab'", "'c'"])}}}",
        1 => $"{{x: {names.Below(3)}, b: {names.Pick(["true", "false"])}}}",
        2 when names.Any(Kind.Integer) is { } number => $"{{x: {number}}}",
        3 => "{f: 1}",
        _ => $"{{x: {names.Below(3)}}}",
    };

    private string Condition(string name) => $"{name}.x {names.Pick(["=", "<>", ">", "<"])} {expressions.Write(Kind.Integer, 0)}";
}
