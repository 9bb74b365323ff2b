using System.Globalization;

namespace ScoGraph.Properties.Reference;

/// <summary>The few scalar functions that random queries call.</summary>
internal static class Functions
{
    public static object? Call(string name, object?[] arguments) => name switch
    {
        "rand" => 0.25,
        "coalesce" => arguments.FirstOrDefault(a => a is not null),
        "range" => Range((long)arguments[0]!, (long)arguments[1]!),
        "properties" => arguments[0] is Element e ? new Dictionary<string, object?>(e.Properties) : null,
        _ => arguments.Contains(null) ? null : Call(name, arguments[0]!, arguments.ElementAtOrDefault(1)),
    };

    private static object? Call(string name, object argument, object? second) => (name, argument) switch
    {
        ("size", string s) => (long)s.Length,
        ("size", List<object?> l) => (long)l.Count,
        ("head", List<object?> l) => l.FirstOrDefault(),
        ("last", List<object?> l) => l.LastOrDefault(),
        ("tail", List<object?> l) => l.Skip(1).ToList(),
        ("reverse", List<object?> l) => l.AsEnumerable().Reverse().ToList(),
        ("reverse", string s) => string.Concat(s.Reverse()),
        ("abs", long l) => Math.Abs(l),
        ("abs", double d) => Math.Abs(d),
        ("sign", long or double) => (long)Math.Sign(Comparing.Number(argument)),
        ("toFloat", long or double) => Comparing.Number(argument),
        ("toInteger", double d) => (long)d,
        ("toInteger", long) => argument,
        ("toString", long l) => l.ToString(CultureInfo.InvariantCulture),
        ("toString", string) => argument,
        ("toString", bool b) => b ? "true" : "false",
        ("toUpper", string s) => s.ToUpperInvariant(),
        ("left", string s) => s[..(int)Math.Min(s.Length, (long)second!)],
        ("substring", string s) => s[(int)Math.Min(s.Length, (long)second!)..],
        ("labels", RefNode n) => n.Labels.Cast<object?>().ToList(),
        ("keys", Element e) => e.Properties.Keys.Cast<object?>().ToList(),
        ("type", RefRelationship r) => r.Type,
        ("startNode", RefRelationship r) => r.From,
        ("endNode", RefRelationship r) => r.To,
        ("nodes", RefPath p) => p.Nodes.Cast<object?>().ToList(),
        ("relationships", RefPath p) => p.Relationships.Cast<object?>().ToList(),
        ("length", RefPath p) => (long)p.Relationships.Count,
        _ => throw new ReferenceException($"{name} does not take this."),
    };

    private static List<object?> Range(long from, long to)
    {
        List<object?> items = [];
        for (long i = from; i <= to; i++)
            items.Add(i);
        return items;
    }
}
