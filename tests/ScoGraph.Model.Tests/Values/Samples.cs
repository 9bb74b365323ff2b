using FsCheck;
using FsCheck.Fluent;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Values;

/// <summary>Random values for laws. Drawn from few atoms, so that equal and nearly equal ones meet often.</summary>
internal static class Samples
{
    private static readonly long[] Integers =
        [0, 1, -1, 2, 3, long.MaxValue, long.MinValue, long.MaxValue - 1, 9007199254740993, 9007199254740992];

    private static readonly double[] Floats =
    [
        0.0, -0.0, 1.0, 1.5, -1.0, 2.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9223372036854775808.0,
        -9223372036854775808.0, 9007199254740992.0, double.Epsilon, double.MaxValue,
    ];

    private static readonly string[] Strings = ["", "a", "b", "B", "aa", "\uFFFD", "\U0001F600", "a\0", "é"];

    private static readonly Value[] Temporals =
    [
        Value.FromEpochDay(0), Value.FromEpochDay(-1), Value.FromNanosecondOfDay(0), Value.FromNanosecondOfDay(1),
        Value.From(new TimeValue(3_600_000_000_000, 3600)), Value.From(new TimeValue(0, 0)),
        Value.From(new LocalDateTimeValue(0, 5)), Value.From(new LocalDateTimeValue(1, 5)),
        Value.From(new DateTimeValue(0, 3_600_000_000_000, 3600, null)), Value.From(new DateTimeValue(0, 0, 0, null)),
        Value.From(new DateTimeValue(0, 0, 0, "Africa/Abidjan")),
        Value.From(new DurationValue(1, 0, 0, 0)), Value.From(new DurationValue(0, 30, 0, 0)),
        Value.From(new DurationValue(0, 1, 0, 0)), Value.From(new DurationValue(0, 0, 86400, 0)),
    ];

    private static readonly PointValue[] Points =
    [
        PointValue.Of(CoordinateSystem.Cartesian, 0, 0), PointValue.Of(CoordinateSystem.Cartesian, -0.0, 0),
        PointValue.Of(CoordinateSystem.Cartesian, 0, 1), PointValue.Of(CoordinateSystem.CartesianInSpace, 0, 0, 0),
        PointValue.Of(CoordinateSystem.CartesianInSpace, 0, 0, 1e300), PointValue.Of(CoordinateSystem.Wgs84, 0, 0),
        PointValue.Of(CoordinateSystem.Wgs84, 180, 90), PointValue.Of(CoordinateSystem.Wgs84WithHeight, -180, -90, 1),
    ];

    private static readonly PathValue[] Paths = [new([1], []), new([1, 2], [0]), new([1, 2], [1]), new([1, 3, 2], [0, 4])];

    public static Gen<Value> Numbers { get; } = Gen.OneOf(
        Gen.Elements(Integers).Select(Value.FromInteger),
        Gen.Elements(Floats).Select(Value.FromFloat),
        ArbMap.Default.GeneratorFor<long>().Select(Value.FromInteger),
        ArbMap.Default.GeneratorFor<double>().Select(Value.FromFloat));

    private static Gen<Value> Atoms { get; } = Gen.Frequency(
        (1, Gen.Constant(Value.Null)),
        (1, Gen.Elements(Value.True, Value.False)),
        (4, Numbers),
        (3, Gen.Elements(Strings).Select(Value.FromString)),
        (1, Gen.Choose(0, 3).Select(Value.FromNode)),
        (1, Gen.Choose(0, 3).Select(Value.FromRelationship)),
        (1, Gen.Elements(Paths).Select(path => Value.From(path))),
        (2, Gen.Elements(Points).Select(point => Value.From(point))),
        (3, Gen.Elements(Temporals)));

    public static Arbitrary<Value> Any { get; } = Gen.Sized(size => Of(Math.Min(size, 3))).ToArbitrary();

    public static Arbitrary<Value[]> Three { get; } = Any.Generator.ArrayOf(3).ToArbitrary();

    public static Value List(params object?[] items) => ClrValues.FromClr(items);

    public static Value Map(params (string Key, object? Value)[] entries) =>
        ClrValues.FromClr(entries.ToDictionary(e => e.Key, e => e.Value));

    private static Gen<Value> Of(int depth)
    {
        if (depth == 0)
            return Atoms;
        Gen<Value[]> items = Gen.Choose(0, 3).SelectMany(count => Of(depth - 1).ArrayOf(count));
        Gen<Value> lists = items.Select(values => Value.FromList(values));
        Gen<Value> maps = items.SelectMany(values =>
            Gen.Shuffle<string>(["a", "b", "c", "d"]).Select(keys => Value.From(new MapValue(keys[..values.Length], values))));
        return Gen.Frequency((6, Atoms), (2, lists), (2, maps));
    }
}
