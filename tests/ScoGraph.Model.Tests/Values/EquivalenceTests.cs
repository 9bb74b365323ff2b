using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

public sealed class EquivalenceTests
{
    [Fact]
    public void Null_and_na_n_are_their_own_like()
    {
        Value nan = Value.FromFloat(double.NaN), otherNaN = Value.FromFloat(BitConverter.Int64BitsToDouble(0x7FF8000000000001));
        Assert.True(Equivalence.AreEquivalent(Value.Null, Value.Null));
        Assert.True(Equivalence.AreEquivalent(nan, otherNaN));
        Assert.Equal(Equivalence.Hash(nan), Equivalence.Hash(otherNaN));
        Assert.False(Equivalence.AreEquivalent(Value.Null, nan));
        Assert.True(Equivalence.AreEquivalent(Samples.List(null, double.NaN), Samples.List(null, double.NaN)));
    }

    [Fact]
    public void Groups_integers_with_floats_and_ignores_the_order_of_keys()
    {
        HashSet<Value> groups = new(Equivalence.Comparer)
        {
            Value.FromInteger(1), Value.FromFloat(1.0), Value.FromFloat(0.0), Value.FromFloat(-0.0),
            Samples.Map(("a", 1), ("b", null)), Samples.Map(("b", null), ("a", 1.0)),
        };
        Assert.Equal(3, groups.Count);
    }
}
