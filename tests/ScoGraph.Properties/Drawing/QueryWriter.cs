using System.Text;

namespace ScoGraph.Properties.Drawing;

/// <summary>Writes whole reading queries from a chance.</summary>
internal sealed class QueryWriter
{
    private readonly Names _names;
    private readonly ExpressionWriter _expressions;
    private readonly ProjectionWriter _projections;

    private QueryWriter(Random random, bool fails)
    {
        _names = new Names(random);
        _expressions = new ExpressionWriter(_names, fails);
        _expressions.Patterns = new PatternWriter(_names, _expressions);
        _projections = new ProjectionWriter(_names, _expressions);
    }

    /// <param name="random">The chance.</param>
    /// <param name="fails">Whether conditions may fail for some rows.</param>
    public static string Write(Random random, bool fails = false) => new QueryWriter(random, fails).Query();

    private string Query()
    {
        if (!_names.OneIn(8))
            return Single(null);
        Kind[] columns = [.. Enumerable.Range(0, 1 + _names.Below(2)).Select(_ => _names.Pick([Kind.Integer, Kind.Text, Kind.Boolean]))];
        string union = _names.Pick(["\nUNION\n", "\nUNION ALL\n"]);
        return string.Join(union, Enumerable.Range(0, 2 + _names.Below(2)).Select(_ => Single(columns)));
    }

    private string Single(Kind[]? columns)
    {
        _names.Replace([]);
        StringBuilder text = new();
        for (int i = 1 + _names.Below(3); i > 0; i--)
            text.Append(Clause(first: text.Length == 0)).Append('\n');
        return text.Append(_projections.Return(columns)).ToString();
    }

    private string Clause(bool first)
    {
        switch (_names.Below(first ? 7 : 10))
        {
            case 0:
                return "OPTIONAL MATCH " + Pattern();
            case 1 when !first || _names.OneIn(2):
                string list = _expressions.Write(_names.OneIn(4) ? Kind.Bag : Kind.Integers), name = _names.Fresh("u");
                _names.Add(name, Kind.Integer);
                return $"UNWIND {list} AS {name}";
            case 7 or 8 or 9:
                return _projections.With();
            default:
                return "MATCH " + Pattern();
        }
    }

    private string Pattern() => _expressions.Patterns.Several() + (_names.OneIn(2) ? _expressions.Where() : "");
}
