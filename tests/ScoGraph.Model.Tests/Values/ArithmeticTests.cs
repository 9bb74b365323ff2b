using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Values;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("a", "b", "'ab'")]
    [InlineData("a", 1L, "'a1'")]
    [InlineData(1.0, "a", "'1.0a'")]
    [InlineData(null, "a", "null")]
    [InlineData(1L, null, "null")]
    [InlineData(new[] { 1 }, new[] { 2 }, "[1, 2]")]
    [InlineData(new[] { 1 }, 2L, "[1, 2]")]
    [InlineData("x", new[] { 2 }, "['x', 2]")]
    [InlineData(new[] { 1 }, null, "null")]
    public void Plus_joins_strings_and_lists(object? a, object? b, string expected) =>
        Assert.Equal(expected, LiteralText.Write(Arithmetic.Add(ClrValues.FromClr(a), ClrValues.FromClr(b))));

    [Fact]
    public void Wrong_kinds_name_the_values_and_what_is_right()
    {
        ValueException error = Assert.Throws<ValueException>(() => Arithmetic.Multiply(Value.FromString("a"), Value.True));
        Assert.Equal(ErrorCategory.TypeError, error.Category);
        Assert.Equal("InvalidArgumentType", error.Detail);
        Assert.Equal("The operator * cannot be applied to a STRING ('a') and a BOOLEAN (true).", error.Message);
        Assert.Equal("The operator * takes numbers, or a duration and a number.", error.Hint);
    }

    [Fact]
    public void Integers_do_not_divide_by_zero()
    {
        ValueException error = Assert.Throws<ValueException>(() => Arithmetic.Divide(Value.FromInteger(7), Value.FromInteger(0)));
        Assert.Equal("DivisionByZero", error.Detail);
        Assert.Equal("7 / 0 divides an integer by zero.", error.Message);
        error = Assert.Throws<ValueException>(() => Arithmetic.Modulo(Value.FromInteger(7), Value.FromInteger(0)));
        Assert.Equal("DivisionByZero", error.Detail);
        Assert.Equal(double.PositiveInfinity, Arithmetic.Divide(Value.FromInteger(7), Value.FromFloat(0)).AsFloat());
    }

    [Fact]
    public void Overflow_says_what_did_not_fit() => Assert.Equal(
        "9223372036854775807 + 1 does not fit into a 64-bit integer.",
        Assert.Throws<ValueException>(() => Arithmetic.Add(Value.FromInteger(long.MaxValue), Value.FromInteger(1))).Message);

    [Fact]
    public void Unary_operators()
    {
        Assert.Equal(-3, Arithmetic.Negate(Value.FromInteger(3)).AsInteger());
        Assert.Equal(-3.5, Arithmetic.Negate(Value.FromFloat(3.5)).AsFloat());
        Assert.True(Arithmetic.Negate(Value.Null).IsNull);
        Assert.Equal(3, Arithmetic.Plus(Value.FromInteger(3)).AsInteger());
        Assert.Equal("NumberOutOfRange", Assert.Throws<ValueException>(() => Arithmetic.Negate(Value.FromInteger(long.MinValue))).Detail);
        Assert.Throws<ValueException>(() => Arithmetic.Negate(Value.FromString("a")));
        Assert.Throws<ValueException>(() => Arithmetic.Plus(Value.True));
        Assert.Equal(-1, Arithmetic.Negate(Value.From(new DurationValue(0, 1, 0, 0))).As<DurationValue>().Days);
    }

    [Fact]
    public void Temporal_values_follow_their_own_rules()
    {
        Value day = Value.FromEpochDay(10), two = Value.From(new DurationValue(0, 2, 0, 0));
        Assert.Equal(12, Arithmetic.Add(day, two).AsEpochDay());
        Assert.Equal(8, Arithmetic.Subtract(day, two).AsEpochDay());
        Assert.Equal(6, Arithmetic.Multiply(two, Value.FromInteger(3)).As<DurationValue>().Days);
        Assert.Equal(1, Arithmetic.Divide(two, Value.FromInteger(2)).As<DurationValue>().Days);
        Assert.True(Arithmetic.Add(day, Value.Null).IsNull);
        Assert.Equal(ErrorCategory.TypeError, Assert.Throws<ValueException>(() => Arithmetic.Add(day, Value.FromInteger(1))).Category);
    }
}
