using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

/// <summary>Integer arithmetic against big integers, float arithmetic against C#'s.</summary>
public sealed class ArithmeticLaws
{
    private static readonly Arbitrary<long> Integers = Gen.OneOf(
        ArbMap.Default.GeneratorFor<long>(),
        Gen.Elements(0L, 1, -1, 2, 3, long.MaxValue, long.MinValue, long.MaxValue / 2, 3037000500, -3037000500),
        Gen.Choose(-100, 100).Select(i => (long)i)).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Integers_are_exact_or_an_error() => Prop.ForAll(Integers, Integers, (a, b) =>
    {
        Check(a, b, Arithmetic.Add, (x, y) => x + y);
        Check(a, b, Arithmetic.Subtract, (x, y) => x - y);
        Check(a, b, Arithmetic.Multiply, (x, y) => x * y);
        if (b == 0)
            return;
        Check(a, b, Arithmetic.Divide, BigInteger.Divide);
        Check(a, b, Arithmetic.Modulo, BigInteger.Remainder);
    });

    [Property(MaxTest = 500)]
    public Property Floats_follow_ieee() => Prop.ForAll(Samples.Numbers.ToArbitrary(), Samples.Numbers.ToArbitrary(), (a, b) =>
    {
        Assert.Equal(Math.Pow(a.AsNumber(), b.AsNumber()), Arithmetic.Power(a, b).AsFloat());
        if (a.IsInteger && b.IsInteger)
            return;
        Assert.Equal(a.AsNumber() + b.AsNumber(), Arithmetic.Add(a, b).AsFloat());
        Assert.Equal(a.AsNumber() - b.AsNumber(), Arithmetic.Subtract(a, b).AsFloat());
        Assert.Equal(a.AsNumber() * b.AsNumber(), Arithmetic.Multiply(a, b).AsFloat());
        Assert.Equal(a.AsNumber() / b.AsNumber(), Arithmetic.Divide(a, b).AsFloat());
        Assert.Equal(a.AsNumber() % b.AsNumber(), Arithmetic.Modulo(a, b).AsFloat());
    });

    private static void Check(long a, long b, Operation operation, Func<BigInteger, BigInteger, BigInteger> reference)
    {
        BigInteger expected = reference(a, b);
        if (expected >= long.MinValue && expected <= long.MaxValue)
        {
            Value result = operation(Value.FromInteger(a), Value.FromInteger(b));
            Assert.True(result.IsInteger);
            Assert.Equal((long)expected, result.AsInteger());
        }
        else
        {
            ValueException error = Assert.Throws<ValueException>(() => operation(Value.FromInteger(a), Value.FromInteger(b)));
            Assert.Equal(ErrorCategory.ArithmeticError, error.Category);
            Assert.Equal("NumberOutOfRange", error.Detail);
        }
    }

    private delegate Value Operation(in Value a, in Value b);
}
