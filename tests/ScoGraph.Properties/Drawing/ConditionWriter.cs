namespace ScoGraph.Properties.Drawing;

/// <summary>Writes conditions: comparisons, null tests, labels, texts, lists, quantifiers, subqueries, and the logic over them.</summary>
internal sealed class ConditionWriter(Names names, ExpressionWriter expressions)
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly Kind[] Values = [Kind.Integer, Kind.Integer, Kind.Float, Kind.Text, Kind.Boolean, Kind.Integers];

    /// <summary>Conditions with random numbers whose outcome is certain all the same, wherever they run.</summary>
    private static readonly string[] Chances =
    [
        "rand() >= 0", "rand() < 0", "(rand() < 0.5 OR true)", "NOT (rand() >= 0.5 AND false)",
        "COUNT { UNWIND [1, 2] AS chance WITH chance WHERE rand() < 2 RETURN chance } = 2",
    ];

    /// <param name="where">Whether a pattern may be the condition, or a part of it.</param>
    public string Write(int depth, bool where = false)
    {
        if (depth <= 0)
            return names.OneIn(3) ? $"{expressions.Leaf(Kind.Integer)} {names.Pick(Comparisons)} {names.Below(4)}" : Leaf();
        string A(Kind kind = Kind.Boolean) => expressions.Write(kind, depth - 1);
        string Part() => Write(depth - 1, where);
        switch (names.Below(20))
        {
            case 0: return $"({Part()} AND {Part()})";
            case 1: return $"({Part()} OR {Part()})";
            case 2: return $"({Part()} XOR {Part()})";
            case 3: return $"NOT ({Part()})";
            case 4: return $"{A(Kind.Integer)} {names.Pick(Comparisons)} {A(Kind.Integer)}";
            case 5: return $"{A(Kind.Integer)} {names.Pick(Comparisons)} {A(Kind.Integer)} {names.Pick(Comparisons)} {A(Kind.Integer)}";
            case 6: return $"{A(Kind.Integer)} {names.Pick(Comparisons)} {A(Kind.Float)}";
            case 7: return $"{A(Kind.Text)} {names.Pick(["STARTS WITH", "ENDS WITH", "CONTAINS", "=", "<"])} {A(Kind.Text)}";
            case 8: return $"{A(Kind.Integer)} IN {A(Kind.Integers)}";
            case 9: return $"{A(Kind.Integer)} IN {A(Kind.Bag)}";
            case 10: return $"{A(Kind.Integers)} {names.Pick(["=", "<>"])} {A(Kind.Integers)}";
            case 11: return Null(depth);
            case 12: return Quantifier(depth);
            case 13: return $"EXISTS {{ {expressions.Patterns.Subquery(depth - 1)} }}";
            case 14 when where: return expressions.Patterns.Predicate();
            case 15: return Identity();
            case 16: return $"CASE WHEN {A()} THEN {A()} ELSE {A()} END";
            case 17: return names.Any(Kind.Node) is { } n ? $"'{names.Pick(Names.Labels)}' IN labels({n})" : A();
            case 18 when where: return names.Pick(Chances);
            default: return Leaf();
        }
    }

    private string Leaf() => names.Below(4) switch
    {
        0 => expressions.Leaf(Kind.Boolean) + " = true",
        1 when names.Any(Kind.Node) is { } node => $"({node}{expressions.Patterns.Labels(Names.Labels)})",
        2 when names.Any(Kind.Relationship) is { } relationship => $"({relationship}:{names.Pick(Names.Types)})",
        3 => $"{expressions.Leaf(Kind.Integer)} = {expressions.Leaf(Kind.Integer)}",
        _ => Null(0),
    };

    private string Null(int depth) => $"{expressions.Write(names.Pick(Values), depth - 1)} IS {names.Pick(["", "NOT "])}NULL";

    private string Quantifier(int depth)
    {
        string variable = names.Fresh("v");
        string list = expressions.Write(names.OneIn(3) ? Kind.Bag : Kind.Integers, depth - 1);
        return $"{names.Pick(["all", "any", "none", "single"])}({variable} IN {list} WHERE {expressions.Within(variable, depth - 1, Kind.Boolean)})";
    }

    private string Identity()
    {
        Kind kind = names.Pick([Kind.Node, Kind.Node, Kind.Relationship, Kind.Path]);
        return names.Any(kind) is { } a && names.Any(kind) is { } b ? $"{a} {names.Pick(["=", "<>"])} {b}" : Leaf();
    }
}
