using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ScoGraph.Tests.Mapping;

/// <summary>Any value of any type that goes in as a parameter comes out equal, alone, in lists, in dictionaries and in records.</summary>
public sealed class RoundTripLaws
{
    private const int Runs = 200;
    private static readonly Graph Graph = new();

    [Property(MaxTest = Runs)]
    public Property Integers() => Law(Numbers(), (long n) =>
    {
        Returns(n);
        Returns((int)n);
        Returns((short)n);
        Returns((byte)n);
        Returns((sbyte)n);
        Returns((ushort)n);
        Returns((uint)n);
        Returns((ulong)(n & long.MaxValue));
        Returns((nint)n);
        Returns((Int128)n);
        Returns((UInt128)(ulong)(n & long.MaxValue));
    });

    [Property(MaxTest = Runs)]
    public Property Floats() => Law(Numbers(), (long bits) =>
    {
        Returns(BitConverter.Int64BitsToDouble(bits));
        Returns(BitConverter.Int32BitsToSingle((int)bits));
        Returns(BitConverter.Int16BitsToHalf((short)bits));
    });

    [Property(MaxTest = Runs)]
    public Property Decimals_of_15_digits() => Law(Pairs(Numbers(), Gen.Choose(0, 28)), ((long Number, int Scale) d) =>
    {
        long digits = d.Number % 1_000_000_000_000_000;
        Returns(new decimal((int)Math.Abs(digits), (int)(Math.Abs(digits) >> 32), 0, digits < 0, (byte)d.Scale));
    });

    [Property(MaxTest = Runs)]
    public Property A_decimal_comes_back_or_is_refused() => Law(
        Pairs(Pairs(Numbers(), Numbers()), Gen.Choose(0, 28)), (((long Low, long High) Bits, int Scale) d) =>
        {
            decimal number = new((int)d.Bits.Low, (int)(d.Bits.Low >> 32), (int)d.Bits.High, d.Bits.High < 0, (byte)d.Scale);
            try
            {
                Graph.Query("RETURN $value", ("value", number));
            }
            catch (ArgumentException)
            {
                return;
            }

            Returns(number);
        });

    [Property(MaxTest = Runs)]
    public Property Dates_and_times() => Law(Pairs(Ticks(), Gen.Choose(-14 * 60, 14 * 60)), ((long Ticks, int Minutes) t) =>
    {
        DateTime local = new(t.Ticks, DateTimeKind.Unspecified);
        Returns(local);
        Returns(DateTime.SpecifyKind(local, DateTimeKind.Utc));
        Returns(DateOnly.FromDateTime(local));
        Returns(TimeOnly.FromDateTime(local));
        TimeSpan offset = TimeSpan.FromMinutes(t.Minutes);
        if (local.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks)
        {
            DateTimeOffset there = new(local, offset);
            Assert.Equal(offset, Through(there).Offset);
            Returns(there);
        }
    });

    [Property(MaxTest = Runs)]
    public Property Spans() => Law(Numbers(), (long ticks) => Returns(TimeSpan.FromTicks(ticks)));

    [Property(MaxTest = Runs)]
    public Property Texts_and_names() => Law(Pairs(ArbMap.Default.GeneratorFor<string>(), Numbers()), ((string Text, long Bits) t) =>
    {
        Returns(t.Text);
        Returns(new Guid((int)t.Bits, (short)t.Bits, (short)(t.Bits >> 16), BitConverter.GetBytes(t.Bits)));
        Returns((DayOfWeek)(t.Bits & 7));
        Returns((AttributeTargets)(t.Bits & 0xFFFF));
        Returns((DayOfWeek?)null);
    });

    [Property(MaxTest = Runs)]
    public Property Lists_dictionaries_and_records() => Law(ArbMap.Default.GeneratorFor<(string Key, int Value)[]>(), items =>
    {
        Dictionary<string, List<int?>> dictionary = [];
        foreach ((string key, int value) in items)
            dictionary[key ?? ""] = [value, null, -value];
        Assert.Equal(dictionary, Through(dictionary));
        Guid[][] nested = [.. items.Select(i => new[] { new Guid(i.Value, 0, 0, new byte[8]), Guid.Empty })];
        Assert.Equal(nested, Through(nested));
        Item[] records = [.. items.Select(ItemOf)];
        Assert.Equal(records, Graph.Query<Item>("UNWIND $rows AS row RETURN row", ("rows", QueryParameters.List(records))));
        Assert.Equal(records, Graph.Query<Item>(
            "UNWIND $rows AS row RETURN row.day AS DAY, row.name AS name, row.size AS size", ("rows", QueryParameters.List(records))));
        Row row = Graph.Query("RETURN $rows AS rows", ("rows", QueryParameters.List(records)))[0];
        Assert.Equal(records, row.Get<IReadOnlyList<Item>>("rows"));
    });

    private static Property Law<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law);

    /// <summary>Of any size, the extremes among them.</summary>
    private static Gen<long> Numbers() => Gen.OneOf(
        Gen.Elements(0L, 1, -1, long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, int.MinValue, int.MaxValue, 1L << 53),
        ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(n => n.Item));

    private static Gen<long> Ticks() => Gen.OneOf(
        Gen.Elements(0L, 1, DateTime.MaxValue.Ticks, DateTime.UnixEpoch.Ticks, DateTime.UnixEpoch.Ticks - 1),
        Numbers().Select(n => (n & long.MaxValue) % (DateTime.MaxValue.Ticks + 1)));

    private static Gen<(TFirst, TSecond)> Pairs<TFirst, TSecond>(Gen<TFirst> first, Gen<TSecond> second) =>
        from one in first from other in second select (one, other);

    private static T Through<T>(T value) => Graph.Query("RETURN $value", ("value", value)).Scalar<T>();

    private static void Returns<T>(T value) => Assert.Equal(value, Through(value));

    private static Item ItemOf((string Key, int Value) of) =>
        new(of.Key, of.Value % 2 == 0 ? of.Value : null, DateOnly.FromDayNumber(of.Value & 0xFFFF));

    private sealed record Item(string Name, int? Size, DateOnly Day);
}
