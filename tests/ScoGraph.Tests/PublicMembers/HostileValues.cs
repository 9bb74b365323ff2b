using System.Reflection;
using QuikGraph;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>The values that a parameter is given by turns: the first is right as far as can be known, the others are hostile.</summary>
internal static class HostileValues
{
    private static readonly Dictionary<Type, IReadOnlyList<Sample>> ByType = new()
    {
        [typeof(object)] = HostileObjects.All,
        [typeof(bool)] = [Sample.Of(true), Sample.Of(false)],
        [typeof(int)] = Numbers(1, 0, -1, int.MaxValue, int.MinValue),
        [typeof(long)] = Numbers(1L, 0L, -1L, 1L << 31, 1L << 40, long.MaxValue, long.MinValue),
        [typeof(double)] = Numbers(
            0.85, 0.0, -1.0, 2.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon),
        [typeof(TimeSpan)] = Numbers(TimeSpan.FromMinutes(1), TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.MaxValue, TimeSpan.MinValue),
        [typeof(CancellationToken)] =
        [
            Sample.Of(CancellationToken.None, "no token"),
            new("a cancelled token", () => new CancellationToken(canceled: true), Trait.Cancelled),
        ],
        [typeof(Stream)] = HostileFiles.Streams,
        [typeof(TextWriter)] = HostileFiles.Writers,
        [typeof(Exception)] = [new("an exception", () => new InvalidOperationException("of the test"))],
        [typeof(TimeProvider)] = [Sample.Of(TimeProvider.System)],
        [typeof(QueryObserver)] = [new("an observer", () => new SilentObserver())],
        [typeof(Action<GraphFormatException>)] = [new("an action", () => new Action<GraphFormatException>(_ => { }))],
        [typeof(IProgress<GraphProgress>)] = [new("a progress", () => new Progress<GraphProgress>())],
        [typeof(IReadOnlyList<string>)] = Lists(["City"], [], [null!], ["\ud800"], ["City", "City"]),
        [typeof(IReadOnlyList<NameCount>)] = [Sample.Of(Array.Empty<NameCount>(), "no names")],
        [typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>)] =
        [
            Sample.Of(new Dictionary<string, IReadOnlyList<string>>(), "no labels"),
            Sample.Of(new Dictionary<string, IReadOnlyList<string>> { ["a"] = null! }, "null for labels"),
        ],
        [typeof(IReadOnlyDictionary<string, object?>)] =
            [.. HostileObjects.All.Select(value => new Sample($"p: {value.Name}", () => HostileObjects.Parameters(value.Make())))],
        [typeof(ReadOnlySpan<(string, object?)>)] =
        [
            .. HostileObjects.All.Select(
                value => new Sample($"p: {value.Name}", () => new (string, object?)[] { ("p", value.Make()) })),
            Sample.Of(Array.Empty<(string, object?)>(), "none"), Sample.Of(new (string, object?)[] { (null!, 1) }, "null as name"),
            Sample.Of(new (string, object?)[] { ("p", 1), ("p", 2) }, "two of one name"),
        ],
        [typeof(ReadOnlySpan<int>)] = [Spans(1), Spans(), Spans(-1), Spans(int.MaxValue), Spans(0)],
        [typeof(IEdgeListGraph<string, Edge<string>>)] =
            [new("roads", SampleGraph.Roads), new("no roads", () => new AdjacencyGraph<string, Edge<string>>())],
        [typeof(Func<Edge<string>, string>)] = [Types("ROAD"), Types(null!), Types("")],
        [typeof(Func<BelievedFacts, BelievedFacts>)] =
        [
            new("stated only", () => new Func<BelievedFacts, BelievedFacts>(facts => facts.StatedOnly())),
            new("null for facts", () => new Func<BelievedFacts, BelievedFacts>(_ => null!)),
        ],
        [typeof(IEnumerable<string>)] = Lists(["RETURN 1"], [], [null!], ["\ud800"]),
        [typeof(IEnumerable<Relationship>)] =
        [
            Sample.Of(Array.Empty<Relationship>(), "no relationships"), Sample.Of(new Relationship[] { null! }, "null for a relationship"),
        ],
        [typeof(IEnumerable<ContradictionRule>)] =
        [
            Sample.Of(ContradictionRule.BuiltIn, "the built-in rules"), Sample.Of(new ContradictionRule[] { null! }, "null for a rule"),
            Sample.Of(new ContradictionRule[] { new(null!, null!) }, "a rule of null"),
        ],
        [typeof(Func<string, IEnumerable<string>>)] = [Labels(["City"]), Labels(null!), Labels([null!])],
    };

    public static IReadOnlyList<Sample> For(ParameterInfo parameter) => For(parameter.ParameterType, parameter.Name ?? "value");

    public static IReadOnlyList<Sample> For(Type type, string name)
    {
        // So many rounds are no mistake, and take as long as they take; a token ends them.
        if (name == "maxIterations")
            return Numbers(1, 0, -1, int.MinValue);
        if (type.IsByRef)
            return [Sample.Null];
        if (type == typeof(string))
            return [.. HostileStrings.For(name), Sample.Null];
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return [.. For(inner, name), Sample.Null];
        IReadOnlyList<Sample> values = ByType.TryGetValue(type, out IReadOnlyList<Sample>? known) ? known
            : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>().Append(Enum.ToObject(type, 99)).Select(value => Sample.Of(value))]
            : HostileOptions.IsOptions(type) ? HostileOptions.For(type) : Receivers.Of(type);
        return type.IsValueType ? values : [.. values, Sample.Null];
    }

    private static IReadOnlyList<Sample> Numbers<T>(params T[] values) => [.. values.Select(value => Sample.Of(value))];

    private static Sample Types(string type) => Sample.Of(new Func<Edge<string>, string>(_ => type), $"'{type ?? "null"}' as type");

    private static Sample Labels(string[] labels) =>
        Sample.Of(
            new Func<string, IEnumerable<string>>(_ => labels), labels is null ? "null as labels" : $"[{string.Join(", ", labels)}] as labels");

    private static IReadOnlyList<Sample> Lists(params string[][] lists) =>
        [.. lists.Select(list => Sample.Of(list, $"[{string.Join(", ", list)}]"))];

    private static Sample Spans(params int[] numbers) => Sample.Of(numbers, $"[{string.Join(", ", numbers)}]");
}
