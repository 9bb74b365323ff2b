using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Values;

public sealed class OrderabilityTests
{
    [Fact]
    public void Kinds_have_a_fixed_order()
    {
        Value[] ascending =
        [
            Samples.Map(), Samples.Map(("a", 1)), Samples.Map(("a", 2)), Samples.Map(("b", 0)), Samples.Map(("a", 0), ("b", 0)),
            Value.FromNode(0), Value.FromNode(1), Value.FromRelationship(0), Samples.List(), Samples.List("a"), Samples.List(1),
            Value.From(new PathValue([0], [])), Value.From(PointValue.Of(CoordinateSystem.Wgs84, 5, 5)),
            Value.From(PointValue.Of(CoordinateSystem.Wgs84WithHeight, 0, 0)), Value.From(PointValue.Of(CoordinateSystem.Cartesian, 1, 2)),
            Value.From(PointValue.Of(CoordinateSystem.Cartesian, 2, 1)), Value.From(PointValue.Of(CoordinateSystem.CartesianInSpace, 0, 0)),
            Value.From(PointValue.Of(CoordinateSystem.CartesianInSpace, 0, 0, 1)),
            Value.From(new DateTimeValue(0, 0, 0, null)), Value.From(new LocalDateTimeValue(0, 0)),
            Value.FromEpochDay(0), Value.From(new TimeValue(0, 0)), Value.FromNanosecondOfDay(0), Value.From(DurationValue.Zero),
            Value.FromString(""), Value.FromString("a"), Value.False, Value.True,
            Value.FromFloat(double.NegativeInfinity), Value.FromInteger(1), Value.FromFloat(1.5), Value.FromFloat(double.PositiveInfinity),
            Value.FromFloat(double.NaN), Value.Null,
        ];
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
                Assert.Equal(i.CompareTo(j), Math.Sign(Orderability.Comparer.Compare(ascending[i], ascending[j])));
        }
    }

    [Fact]
    public void Lists_go_by_their_first_difference_with_null_last()
    {
        Value[] ascending =
        [
            Samples.List(), Samples.List("a"), Samples.List("a", 1), Samples.List(1), Samples.List(1, "a"), Samples.List(1, null),
            Samples.List(null, 1), Samples.List(null, 2),
        ];
        Value[] sorted = [.. ascending.Reverse()];
        Array.Sort(sorted, Orderability.Comparer);
        Assert.Equal(ascending.Select(v => v.ToString()), sorted.Select(v => v.ToString()));
    }
}
