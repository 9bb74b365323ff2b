namespace ScoGraph.Properties.Drawing;

/// <summary>What the value of a name or expression is. A bag is a list in no order.</summary>
internal enum Kind
{
    Integer,
    Float,
    Text,
    Boolean,
    Integers,
    Bag,
    Node,
    Relationship,
    Relationships,
    Path,
}

/// <summary>The names that a query under construction has in scope, and the chance by which it is made.</summary>
internal sealed class Names(Random random)
{
    public static readonly string[] Labels = ["A", "B", "C"];
    public static readonly string[] Types = ["R", "S"];
    private readonly Stack<List<(string Name, Kind Kind)>> _outer = [];
    private List<(string Name, Kind Kind)> _names = [];
    private int _made;

    public IReadOnlyList<(string Name, Kind Kind)> All => _names;

    public int Below(int number) => random.Next(number);

    public bool OneIn(int number) => random.Next(number) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public string Fresh(string prefix) => prefix + _made++;

    public void Add(string name, Kind kind)
    {
        if (!_names.Contains((name, kind)))
            _names.Add((name, kind));
    }

    public void Replace(IEnumerable<(string Name, Kind Kind)> names) => _names = [.. names];

    /// <summary>A name of a kind, or null where there is none.</summary>
    public string? Any(Kind kind)
    {
        string[] fitting = [.. _names.Where(n => n.Kind == kind).Select(n => n.Name)];
        return fitting.Length == 0 ? null : Pick(fitting);
    }

    /// <summary>What is added from here on is forgotten at <see cref="Close"/>.</summary>
    public void Open()
    {
        _outer.Push(_names);
        _names = [.. _names];
    }

    public void Close() => _names = _outer.Pop();
}
