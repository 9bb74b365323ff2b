using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt;

public sealed class PackStreamProperties
{
    [Property]
    public Property What_is_written_is_read_again() => Prop.ForAll(Values(3).ToArbitrary(), value =>
    {
        byte[] bytes = Pack(value);
        PackReader reader = new(bytes);
        Value read = reader.Value();
        Assert.True(reader.AtEnd);
        Assert.Equal(value.ToString(), read.ToString());
        Assert.Equal(bytes, Pack(read));
    });

    [Property]
    public Property Any_bytes_are_a_value_or_refused(byte[] bytes) => Prop.ToProperty(() =>
    {
        try
        {
            PackReader reader = new(bytes);
            while (!reader.AtEnd)
                reader.Value();
        }
        catch (Exception exception) when (exception is PackException or ValueProblemException)
        {
            Assert.NotEmpty(exception.Message);
        }
    });

    [Theory]
    [InlineData(0L, "00")]
    [InlineData(127L, "7F")]
    [InlineData(-16L, "F0")]
    [InlineData(-17L, "C8EF")]
    [InlineData(128L, "C90080")]
    [InlineData(-32769L, "CAFFFF7FFF")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    public void Integers_have_their_shortest_form(long number, string hex) =>
        Assert.Equal(hex, Convert.ToHexString(Pack(Value.FromInteger(number))));

    [Theory]
    [InlineData(15, "8F")]
    [InlineData(16, "D010")]
    [InlineData(256, "D10100")]
    [InlineData(65536, "D200010000")]
    public void Texts_have_their_shortest_head(int length, string hex) =>
        Assert.StartsWith(hex, Convert.ToHexString(Pack(Value.FromString(new string('a', length)))), StringComparison.Ordinal);

    private static byte[] Pack(in Value value)
    {
        ArrayBufferWriter<byte> output = new();
        new ValuePacker(new PackWriter(output), null!).Write(value);
        return output.WrittenSpan.ToArray();
    }

    private static Gen<Value> Values(int depth) => depth == 0 ? Scalars() : Gen.OneOf(
        Scalars(),
        Gen.Select(Values(depth - 1).ListOf(), items => Value.FromList([.. items])),
        Gen.Select(Values(depth - 1).ListOf(), items => Value.From(MapValue.From(
            items.Select((item, i) => KeyValuePair.Create($"k{i}", item))))));

    private static Gen<Value> Scalars() => Gen.OneOf(
        Gen.Constant(Value.Null),
        Gen.Select(ArbMap.Default.GeneratorFor<bool>(), Value.FromBoolean),
        Gen.Select(ArbMap.Default.GeneratorFor<long>(), Value.FromInteger),
        Gen.Select(ArbMap.Default.GeneratorFor<double>(), Value.FromFloat),
        Gen.Select(ArbMap.Default.GeneratorFor<int>(), number => Value.FromString($"t{number}é")),
        Gen.Select(Days(), days => Value.FromEpochDay(days)),
        Gen.Select(TimesOfDay(), Value.FromNanosecondOfDay),
        from time in TimesOfDay() from offset in Offsets() select Value.From(new TimeValue(time, offset)),
        from day in Days() from time in TimesOfDay() select Value.From(new LocalDateTimeValue(day, time)),
        from day in Days() from time in TimesOfDay() from offset in Offsets() select Value.From(new DateTimeValue(day, time, offset, null)),
        from seconds in ArbMap.Default.GeneratorFor<int>()
        from nanoseconds in Gen.Choose(0, 999_999_999)
        select Value.From(new DurationValue(seconds / 2, -(long)seconds, seconds, nanoseconds)),
        from y in Gen.Choose(-90, 90) from x in Gen.Choose(-180, 180) select Value.From(PointValue.Of(CoordinateSystem.Wgs84, x, y)),
        Gen.Select(Gen.Choose(-90, 90), x => Value.From(PointValue.Of(CoordinateSystem.CartesianInSpace, x, 0.5, -x))));

    private static Gen<long> TimesOfDay() =>
        from second in Gen.Choose(0, 86_399) from nanosecond in Gen.Choose(0, 999_999_999) select second * 1_000_000_000L + nanosecond;

    private static Gen<int> Days() => Gen.Choose(-1_000_000, 1_000_000);

    private static Gen<int> Offsets() => Gen.Choose(-18 * 3600, 18 * 3600);
}
