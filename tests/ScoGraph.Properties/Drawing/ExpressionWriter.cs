namespace ScoGraph.Properties.Drawing;

/// <summary>
/// Writes expressions of a kind over the names in scope. None fails at run time, whatever the graph holds; unless conditions that do are
/// asked for.
/// </summary>
/// <param name="names">What is in scope.</param>
/// <param name="fails">Whether conditions may fail.</param>
internal sealed class ExpressionWriter(Names names, bool fails = false)
{
    public PatternWriter Patterns { get; set; } = null!;

    public string Write(Kind kind, int depth = 2) => kind switch
    {
        Kind.Integer => Integer(depth),
        Kind.Float => Float(depth),
        Kind.Text => Text(depth),
        Kind.Boolean => new ConditionWriter(names, this).Write(depth),
        Kind.Integers => Integers(depth),
        Kind.Bag => Bag(depth),
        _ => names.Any(kind) ?? "null",
    };

    public string Where(int depth = 2)
    {
        string written = new ConditionWriter(names, this).Write(depth, where: true);
        if (!fails || names.OneIn(3))
            return " WHERE " + written;
        string[] terms = [written, Failing(), names.OneIn(2) ? Failing() : $"{Leaf(Kind.Integer)} > 0"];
        for (int i = terms.Length - 1; i > 0; i--)
        {
            int other = names.Below(i + 1);
            (terms[i], terms[other]) = (terms[other], terms[i]);
        }

        return $" WHERE {string.Join(" AND ", terms[..(1 + names.Below(3))])}";
    }

    /// <summary>A condition that fails for some values of what it reads.</summary>
    private string Failing() => names.Below(6) switch
    {
        0 => $"4 / {Leaf(Kind.Integer)} {names.Pick(["=", ">", "<>"])} {names.Below(4)}",
        1 => $"{Leaf(Kind.Integer)} % {Leaf(Kind.Integer)} = 0",
        2 => $"coalesce({Leaf(Kind.Integer)}, 1 / 0) >= {names.Below(3)}",
        3 => $"({Leaf(Kind.Boolean)} OR 1 / {Leaf(Kind.Integer)} = 1)",
        4 => $"size({Leaf(Kind.Text)}) / {Leaf(Kind.Integer)} >= 0",
        _ => (names.Any(Kind.Node) ?? names.Any(Kind.Relationship)) is { } element ? $"{element}.{names.Pick(["b", "b", "x"])}" : "true",
    };

    /// <summary>A variable, or a property of one, of a kind that properties have.</summary>
    public string Leaf(Kind kind)
    {
        string? element = names.OneIn(3) ? names.Any(Kind.Relationship) ?? names.Any(Kind.Node) : names.Any(Kind.Node)
            ?? names.Any(Kind.Relationship);
        bool numbered = names.Any(Kind.Node) == element || names.All.Contains((element ?? "", Kind.Node));
        string[] keys = kind switch
        {
            Kind.Integer => ["x", numbered ? "i" : "k", "x"],
            Kind.Float => ["f"],
            Kind.Text => ["s"],
            Kind.Boolean => ["b"],
            _ => ["l"],
        };
        bool variable = element is null || names.OneIn(3);
        return (variable ? names.Any(kind) : null) ?? (element is null ? Constant(kind) : $"{element}.{names.Pick(keys)}");
    }

    private string Constant(Kind kind) => kind switch
    {
        Kind.Integer => names.OneIn(12) ? "null" : names.Below(4).ToString(),
        Kind.Float => names.Pick(["0.5", "1.0", "2.0"]),
        Kind.Text => names.Pick(["'a'", "'ab'", "''", "'c'"]),
        Kind.Boolean => names.Pick(["true", "false", "null"]),
        _ => names.Pick(["[0, 1]", "[]", "[2, null]", "range(0, 2)", "[1, 1, 3]"]),
    };

    private string Simple(Kind kind) => names.OneIn(3) ? Constant(kind) : Leaf(kind);

    private string Integer(int depth)
    {
        if (depth <= 0)
            return Simple(Kind.Integer);
        string A(Kind kind = Kind.Integer) => Write(kind, depth - 1);
        switch (names.Below(22))
        {
            case 0: return $"({A()} + {A()})";
            case 1: return $"({A()} - {A()})";
            case 2: return $"{A()} * {names.Below(3)}";
            case 3: return $"({A()}) % {names.Pick([2, 3])}";
            case 4: return $"({A()}) / 2";
            case 5: return $"-({A()} + 0)";
            case 6: return $"size({A(Kind.Integers)})";
            case 7: return $"size({A(Kind.Text)})";
            case 8: return $"size({A(Kind.Bag)})";
            case 9: return names.Any(Kind.Path) is { } path ? $"length({path})" : $"abs({A()})";
            case 10: return names.Any(Kind.Relationships) is { } list ? $"size({list})" : $"sign({A()})";
            case 11: return $"coalesce({A()}, {A()})";
            case 12: return $"CASE WHEN {A(Kind.Boolean)} THEN {A()} ELSE {A()} END";
            case 13: return $"CASE {A()} WHEN {A()} THEN {A()} WHEN {A()} THEN {A()} END";
            case 14: return $"({A(Kind.Integers)})[{names.Pick(["0", "1", "-1", A()])}]";
            case 15: return $"{names.Pick(["head", "last"])}({A(Kind.Integers)})";
            case 16: return Inner(v => $"reduce(sum = 0, {v} IN {A(Kind.Integers)} | sum + {Within(v, depth - 2)})");
            case 17: return $"COUNT {{ {Patterns.Subquery(depth - 1)} }}";
            case 18: return names.Any(Kind.Relationship) is { } r ? $"{names.Pick(["startNode", "endNode"])}({r}).{names.Pick(["i", "x"])}" : A();
            case 19: return names.Any(Kind.Path) is { } p ? $"nodes({p})[{names.Pick(["0", "-1", "1"])}].i" : A();
            default: return Simple(Kind.Integer);
        }
    }

    private string Float(int depth)
    {
        if (depth <= 0)
            return Simple(Kind.Float);
        return names.Below(6) switch
        {
            0 => $"({Write(Kind.Float, depth - 1)} + {Write(Kind.Integer, depth - 1)})",
            1 => $"{Write(Kind.Float, depth - 1)} * {names.Pick(["0.5", "2", "3"])}",
            2 => $"toFloat({Write(Kind.Integer, depth - 1)})",
            3 => $"coalesce({Write(Kind.Float, depth - 1)}, 0.5)",
            _ => Simple(Kind.Float),
        };
    }

    private string Text(int depth)
    {
        if (depth <= 0)
            return Simple(Kind.Text);
        string A(Kind kind = Kind.Text) => Write(kind, depth - 1);
        return names.Below(10) switch
        {
            0 => $"({A()} + {A()})",
            1 => $"toUpper({A()})",
            2 => $"substring({A()}, {names.Below(3)})",
            3 => $"left({A()}, {names.Below(3)})",
            4 => $"toString({A(Kind.Integer)})",
            5 => names.Any(Kind.Relationship) is { } r ? $"type({r})" : A(),
            6 => $"CASE WHEN {A(Kind.Boolean)} THEN {A()} END",
            7 => $"reverse({A()})",
            _ => Simple(Kind.Text),
        };
    }

    private string Integers(int depth)
    {
        if (depth <= 0)
            return Simple(Kind.Integers);
        string A(Kind kind = Kind.Integers) => Write(kind, depth - 1);
        switch (names.Below(13))
        {
            case 0: return $"[{A(Kind.Integer)}, {A(Kind.Integer)}]";
            case 1: return $"[{A(Kind.Integer)}]";
            case 2: return $"tail({A()})";
            case 3: return $"reverse({A()})";
            case 4: return $"({A()} + {A()})";
            case 5: return $"({A()})[{names.Pick(["0..2", "1..", "..-1", "-2..", "..1"])}]";
            case 6: return Inner(v => $"[{v} IN {A()} WHERE {Within(v, depth - 1, Kind.Boolean)}]");
            case 7: return Inner(v => $"[{v} IN {A()} | {Within(v, depth - 1)}]");
            case 8: return Inner(v => $"[{v} IN {A()} WHERE {Within(v, depth - 2, Kind.Boolean)} | {Within(v, depth - 2)}]");
            case 9: return names.Any(Kind.Path) is { } p ? $"[n IN nodes({p}) | n.{names.Pick(["i", "x"])}]" : A();
            case 10: return names.Any(Kind.Relationships) is { } r ? $"[r IN {r} | r.{names.Pick(["k", "x"])}]" : A();
            default: return Simple(Kind.Integers);
        }
    }

    private string Bag(int depth)
    {
        names.Open();
        string pattern = Patterns.Path(named: false, fresh: true, steps: 1), where = names.OneIn(2) ? Where(depth - 1) : "";
        string value = Write(Kind.Integer, depth - 1);
        names.Close();
        if (names.Any(Kind.Bag) is { } known && names.OneIn(3))
            return known;
        return names.OneIn(2) ? $"[{pattern}{where} | {value}]" : $"COLLECT {{ MATCH {pattern}{where} RETURN {value} AS item }}";
    }

    /// <summary>An expression with a new name.</summary>
    private string Inner(Func<string, string> write) => write(names.Fresh("v"));

    /// <summary>An expression that sees a new number beside the other names.</summary>
    public string Within(string variable, int depth, Kind kind = Kind.Integer)
    {
        names.Open();
        names.Add(variable, Kind.Integer);
        string text = kind == Kind.Boolean && names.OneIn(2) ? $"{variable} {names.Pick(["=", "<", ">=", "<>"])} {Write(Kind.Integer, depth - 1)}"
            : kind == Kind.Integer && names.OneIn(2) ? variable : Write(kind, depth);
        names.Close();
        return text;
    }
}
