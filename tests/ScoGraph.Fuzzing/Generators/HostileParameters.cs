using System.Collections;

namespace ScoGraph.Fuzzing.Generators;

/// <summary>
/// Values of .NET that the language has none for, that never end, that hold themselves, or lie at the edges of their types.
/// </summary>
internal sealed class HostileParameters : IInputGenerator
{
    private static readonly string[] Uses =
    [
        "RETURN $x", "RETURN $x = $x AS y", "UNWIND $x AS y RETURN y LIMIT 3", "CREATE (n {p: $x}) RETURN n", "CREATE (n $x) RETURN n", "MATCH (n {name: $x}) RETURN n",
        "RETURN $x + 1", "RETURN size($x)", "RETURN DISTINCT $x", "RETURN toString($x)", "MATCH (n) WHERE n.name =~ $x RETURN n", "RETURN 1 SKIP $x", "RETURN 1 LIMIT $x",
        "RETURN $x.name", "RETURN $x[0]", "MATCH (n:$($x)) RETURN n", "RETURN date($x)", "RETURN valueType($x)", "RETURN split($x, '')", "RETURN range(0, $x)",
        "MATCH (n) SET n = $x RETURN n", "RETURN [y IN $x WHERE y > 1]", "RETURN substring('abc', $x)", "RETURN left('abc', $x)", "RETURN toUpper($x)", "RETURN duration($x)",
    ];

    public FuzzInput Generate(Random random) => new(
        random.Pick(Uses), new Dictionary<string, object?> { [random.Next(20) == 0 ? "\uD83D" : "x"] = Value(random, 3) });

    private static object? Value(Random random, int depth) => random.Next(depth > 0 ? 30 : 23) switch
    {
        0 => null,
        1 => long.MinValue,
        2 => ulong.MaxValue,
        3 => decimal.MaxValue,
        4 => double.NaN,
        5 => float.Epsilon,
        6 => Half.MaxValue,
        7 => "\uD83D half a pair",
        8 => "\0",
        9 => new string('x', random.Length(1_000_000)),
        10 => DateTime.MaxValue,
        11 => DateTimeOffset.MinValue,
        12 => DateOnly.MinValue,
        13 => TimeOnly.MaxValue,
        14 => TimeSpan.MinValue,
        15 => Guid.Empty,
        16 => DayOfWeek.Monday,
        17 => new byte[] { 1, 2 },
        18 => 'c',
        19 => new object(),
        20 => new Uri("https://example.org"),
        21 => new Int128(1, 1),
        22 => GraphPoint.Wgs84(-1e300, -90, double.MaxValue),
        23 => new[] { Value(random, depth - 1), Value(random, depth - 1) },
        24 => new Dictionary<string, object?> { ["a"] = Value(random, depth - 1), [""] = 1, ["\uDE00"] = 2 },
        25 => Deep(random.Length(100_000)),
        26 => HoldsItself(),
        27 => new Hashtable { [1] = 2 },
        28 => Endless(),
        _ => Enumerable.Range(0, random.Length(100_000)).Select(i => (object)i),
    };

    private static List<object?> Deep(int levels)
    {
        List<object?> list = [];
        for (int i = 0; i < levels; i++)
            list = [list];
        return list;
    }

    private static List<object?> HoldsItself()
    {
        List<object?> list = [1];
        list.Add(list);
        return list;
    }

    private static IEnumerable<object?> Endless()
    {
        for (long i = 0; ; i++)
            yield return i;
    }
}
