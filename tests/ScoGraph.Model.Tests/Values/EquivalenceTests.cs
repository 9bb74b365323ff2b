using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

public sealed class EquivalenceTests
{
    [Fact]
    public void NullAndNaNAreTheirOwnLike()
    {
        Value nan = Value.FromFloat(double.NaN), otherNaN = Value.FromFloat(BitConverter.Int64BitsToDouble(0x7FF8000000000001));
        Assert.True(Equivalence.AreEquivalent(Value.Null, Value.Null));
        Assert.True(Equivalence.AreEquivalent(nan, otherNaN));
        Assert.Equal(Equivalence.Hash(nan), Equivalence.Hash(otherNaN));
        Assert.False(Equivalence.AreEquivalent(Value.Null, nan));
        Assert.True(Equivalence.AreEquivalent(Samples.List(null, double.NaN), Samples.List(null, double.NaN)));
    }

    [Fact]
    public void GroupsIntegersWithFloatsAndIgnoresTheOrderOfKeys()
    {
        HashSet<Value> groups = new(Equivalence.Comparer)
        {
            Value.FromInteger(1), Value.FromFloat(1.0), Value.FromFloat(0.0), Value.FromFloat(-0.0),
            Samples.Map(("a", 1), ("b", null)), Samples.Map(("b", null), ("a", 1.0)),
        };
        Assert.Equal(3, groups.Count);
    }
}
