using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

/// <summary>What equality, equivalence, comparability and orderability promise one another.</summary>
public sealed class SamenessAndOrderLaws
{
    [Property(MaxTest = 2000)]
    public Property Order_is_total_and_transitive() => Prop.ForAll(Samples.Three, values =>
    {
        Value a = values[0], b = values[1], c = values[2];
        int ab = Math.Sign(Orderability.Compare(a, b)), bc = Math.Sign(Orderability.Compare(b, c));
        Assert.Equal(ab, -Math.Sign(Orderability.Compare(b, a)));
        if (ab <= 0 && bc <= 0)
            Assert.Equal(Math.Min(ab, bc), Math.Sign(Orderability.Compare(a, c)));
    });

    [Property(MaxTest = 2000)]
    public Property Order_agrees_with_equivalence() => Prop.ForAll(Samples.Any, Samples.Any, (a, b) =>
        Assert.Equal(Equivalence.AreEquivalent(a, b), Orderability.Compare(a, b) == 0));

    [Property(MaxTest = 1000)]
    public Property Equivalence_is_reflexive_and_hash_agrees() => Prop.ForAll(Samples.Any, Samples.Any, (a, b) =>
    {
        Assert.True(Equivalence.AreEquivalent(a, a));
        Assert.Equal(Equivalence.AreEquivalent(a, b), Equivalence.AreEquivalent(b, a));
        if (Equivalence.AreEquivalent(a, b))
            Assert.Equal(Equivalence.Hash(a), Equivalence.Hash(b));
    });

    [Property(MaxTest = 2000)]
    public Property Equality_is_symmetric_and_implies_equivalence() => Prop.ForAll(Samples.Any, Samples.Any, (a, b) =>
    {
        bool? equal = Equality.AreEqual(a, b);
        Assert.Equal(equal, Equality.AreEqual(b, a));
        if (equal == true)
            Assert.True(Equivalence.AreEquivalent(a, b));
    });

    [Property(MaxTest = 2000)]
    public Property Comparison_agrees_with_equality_and_order() => Prop.ForAll(Samples.Any, Samples.Any, (a, b) =>
    {
        bool? less = Comparability.Less(a, b), atMost = Comparability.LessOrEqual(a, b), more = Comparability.Less(b, a);
        Assert.Equal(less is null, more is null);
        Assert.Equal(less is null, atMost is null);
        Assert.False(less == true && more == true);
        if (less is not null)
            Assert.Equal(less == true || Equality.AreEqual(a, b) == true, atMost);
        if (less == true && a.Kind is not (ValueKind.List or ValueKind.Map))
            Assert.True(Orderability.Compare(a, b) < 0);
    });

    [Property(MaxTest = 1000)]
    public Property Numbers_compare_as_decimals_of_unlimited_precision() => Prop.ForAll(Samples.Numbers.Two().ToArbitrary(), pair =>
    {
        (Value a, Value b) = pair;
        if (!double.IsFinite(a.AsNumber()) || !double.IsFinite(b.AsNumber()))
            return;
        Assert.Equal(BigDecimal.Compare(a, b), Math.Sign(Orderability.Compare(a, b)));
        Assert.Equal(BigDecimal.Compare(a, b) == 0, Equality.AreEqual(a, b));
    });
}
