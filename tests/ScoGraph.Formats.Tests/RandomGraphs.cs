using FsCheck;
using FsCheck.Fluent;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Formats.Tests;

/// <summary>A graph as elements, made at random.</summary>
internal sealed record RandomGraph(NodeElement[] Nodes, RelationshipElement[] Relationships)
{
    /// <summary>The same with names that every encoding of Unicode carries, and values changed as asked.</summary>
    public RandomGraph With(Func<string, string> name, Func<Value, Value> value) => new(
        [.. Nodes.Select(n =>
            new NodeElement(n.Id, [.. n.Labels.ToArray().Select(name).Distinct()], Properties(n.Properties, name, value), n.Line))],
        [.. Relationships.Select(r =>
            new RelationshipElement(name(r.Type), r.Start, r.End, Properties(r.Properties, name, value), r.Line))]);

    private static PropertyElement[] Properties(
        ReadOnlySpan<PropertyElement> properties, Func<string, string> name, Func<Value, Value> value) =>
        [.. properties.ToArray().Select(p => new PropertyElement(name(p.Key), value(p.Value))).DistinctBy(p => p.Key)];

    public override string ToString() => $"{Nodes.Length} nodes, {Relationships.Length} relationships";
}

/// <summary>Random values of every kind that a property holds, and graphs of them.</summary>
internal static class RandomGraphs
{
    private static readonly string[] Names =
        ["A", "B", "key", "name", "$date", "$$", "$utf16:00", "é", "\uD83D\uDE00", "\uDC00x", "line\u2028break", "q\"\\\n"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Names),
        Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)));

    private static readonly Gen<long> Integers = Gen.OneOf(
        Gen.Elements(0L, -1L, long.MaxValue, long.MinValue, 1L << 53),
        ArbMap.Default.GeneratorFor<long>());

    private static readonly Gen<double> Floats = Gen.OneOf(
        Gen.Elements(0.0, -0.0, 1.0, 1e16, 1e-7, double.MaxValue, double.Epsilon),
        Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity),
        ArbMap.Default.GeneratorFor<double>());

    private static readonly Gen<long> Days =
        Gen.OneOf(Gen.Choose(-1_000_000, 1_000_000), Gen.Choose(-100_000_000, 300_000_000)).Select(day => (long)day);

    private static readonly Gen<long> Nanoseconds =
        Gen.Choose(0, 86_399).SelectMany(second =>
            Gen.Elements(0, 5, 5_000, 5_000_000, 999_999_999).Select(nano => second * 1_000_000_000L + nano));

    private static readonly Gen<int> Offsets = Gen.Choose(-18 * 60, 18 * 60).Select(minutes => minutes * 60);

    private static readonly Gen<Value> Temporals = Gen.OneOf(
        Days.Select(Value.FromEpochDay),
        Nanoseconds.Select(Value.FromNanosecondOfDay),
        Nanoseconds.SelectMany(nano => Offsets.Select(offset => Value.From(new TimeValue(nano, offset)))),
        Days.SelectMany(day => Nanoseconds.Select(nano => Value.From(new LocalDateTimeValue(day, nano)))),
        Days.SelectMany(day => Nanoseconds.SelectMany(nano =>
            Offsets.Select(offset => Value.From(new DateTimeValue(day, nano, offset, null))))),
        Days.SelectMany(day => Nanoseconds.Select(nano => Value.From(new DateTimeValue(day, nano, 6 * 3600, "Asia/Bishkek")))),
        Integers.SelectMany(big => Gen.Choose(-1000, 1000).SelectMany(small =>
            Nanoseconds.Select(nano => Value.From(new DurationValue(small, small / 7, big / 2, (int)(nano % 1_000_000_000)))))));

    private static readonly Gen<double> Finite = Floats.Where(double.IsFinite);

    private static readonly Gen<Value> Points = Gen.OneOf(
        Finite.Two().Select(p => Value.From(PointValue.Of(CoordinateSystem.Cartesian, p.Item1, p.Item2))),
        Finite.Three().Select(p => Value.From(PointValue.Of(CoordinateSystem.CartesianInSpace, p.Item1, p.Item2, p.Item3))),
        Finite.Two().Select(p => Value.From(PointValue.Of(CoordinateSystem.Wgs84, p.Item1, p.Item2 % 90))),
        Finite.Three().Select(p => Value.From(PointValue.Of(CoordinateSystem.Wgs84WithHeight, p.Item1, p.Item2 % 90, p.Item3))));

    private static readonly Gen<Value> Scalars = Gen.OneOf(
        Integers.Select(Value.FromInteger),
        Floats.Select(Value.FromFloat),
        Texts.Select(Value.FromString),
        ArbMap.Default.GeneratorFor<bool>().Select(Value.FromBoolean),
        Points,
        Temporals);

    private static readonly Gen<Value> Values = Gen.OneOf(
        Scalars,
        Gen.Frequency((1, Gen.Constant(Value.Null)), (5, Scalars)).ArrayOf().Select(items => Value.FromList(items)),
        Scalars.ArrayOf().ArrayOf().Select(lists => Value.FromList([.. lists.Select(list => Value.FromList(list))])));

    private static readonly Gen<PropertyElement[]> Properties = Gen.OneOf(Gen.Elements(Names), Texts)
        .SelectMany(key => Values.Select(value => new PropertyElement(key, value)))
        .ArrayOf()
        .Select(properties => properties.Take(5).DistinctBy(property => property.Key).ToArray());

    private static readonly Gen<string[]> Labels = Gen.Elements(Names).ArrayOf().Select(labels => labels.Take(3).Distinct().ToArray());

    /// <summary>Graphs of which about half have a key on every node.</summary>
    public static Arbitrary<RandomGraph> Graphs() => Arb.From(
        from keyed in ArbMap.Default.GeneratorFor<bool>()
        from nodes in Labels.SelectMany(labels => Properties.Select(properties => (labels, properties))).ArrayOf()
        from relationships in Gen.Elements(Names).SelectMany(type => Properties.SelectMany(properties =>
            Gen.Choose(0, 1000).Two().Select(ends => (type, properties, ends)))).ArrayOf()
        select Create(keyed, nodes, relationships));

    private static RandomGraph Create(
        bool keyed,
        (string[] Labels, PropertyElement[] Properties)[] nodes,
        (string Type, PropertyElement[] Properties, (int, int) Ends)[] relationships) =>
        new(
            [.. nodes.Select((node, i) =>
                new NodeElement(new ElementId(null, i), node.Labels, keyed ? Keyed(node.Properties, i) : node.Properties, 1))],
            [.. relationships.Where(_ => nodes.Length > 0).Select(r =>
                new RelationshipElement(r.Type, r.Ends.Item1 % nodes.Length, r.Ends.Item2 % nodes.Length, r.Properties, 1))]);

    private static PropertyElement[] Keyed(PropertyElement[] properties, int node)
    {
        PropertyElement key = new("key", Value.FromString($"{Names[node % Names.Length]}{node}"));
        return [.. properties.Where(property => property.Key != "key"), key];
    }
}
