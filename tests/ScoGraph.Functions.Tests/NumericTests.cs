using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Functions.Tests;

public sealed class NumericTests
{
    [Theory]
    [InlineData("1", "abs", -1)]
    [InlineData("1.5", "abs", -1.5)]
    [InlineData("-1", "sign", -0.5)]
    [InlineData("0", "sign", 0)]
    [InlineData("1", "sign", 9223372036854775807L)]
    [InlineData("2.0", "ceil", 1.1)]
    [InlineData("-2.0", "floor", -1.1)]
    [InlineData("3.6", "sqrt", 12.96)]
    [InlineData("NaN", "sqrt", -1)]
    [InlineData("1.0", "exp", 0)]
    [InlineData("0.0", "log", 1)]
    [InlineData("2.0", "log10", 100)]
    [InlineData("2.718281828459045", "e")]
    [InlineData("3.141592653589793", "pi")]
    [InlineData("true", "isNaN", double.NaN)]
    [InlineData("false", "isNaN", 1)]
    [InlineData("0.0", "sin", 0)]
    [InlineData("1.0", "cos", 0)]
    [InlineData("0.0", "tan", 0)]
    [InlineData("Infinity", "cot", 0)]
    [InlineData("0.0", "asin", 0)]
    [InlineData("0.0", "acos", 1)]
    [InlineData("0.0", "atan", 0)]
    [InlineData("1.5707963267948966", "atan2", 1, 0)]
    [InlineData("180.0", "degrees", Math.PI)]
    [InlineData("3.141592653589793", "radians", 180)]
    [InlineData("1.0", "haversin", Math.PI)]
    public void Computes(string expected, string function, params object?[] arguments) =>
        Assert.Equal(expected, Calls.Text(function, arguments));

    [Theory]
    [InlineData("3.0", 3.141592)]
    [InlineData("-1.0", -1.5)]
    [InlineData("2.0", 1.5)]
    [InlineData("3.0", 3)]
    [InlineData("NaN", double.NaN)]
    [InlineData("1.0e300", 1e300)]
    [InlineData("3.142", 3.141592, 3)]
    [InlineData("-1.6", -1.55, 1)]
    [InlineData("1.55", 1.55, 2)]
    [InlineData("1.3", 1.249, 1, "UP")]
    [InlineData("-1.3", -1.249, 1, "UP")]
    [InlineData("1.2", 1.29, 1, "DOWN")]
    [InlineData("-1.2", -1.29, 1, "CEILING")]
    [InlineData("-1.3", -1.21, 1, "FLOOR")]
    [InlineData("-2.0", -1.5, 0, "HALF_UP")]
    [InlineData("-1.0", -1.5, 0, "HALF_DOWN")]
    [InlineData("1.2", 1.25, 1, "HALF_DOWN")]
    [InlineData("1.3", 1.251, 1, "half_down")]
    [InlineData("2.0", 2.5, 0, "HALF_EVEN")]
    public void Rounds(string expected, params object?[] arguments) => Assert.Equal(expected, Calls.Text("round", arguments));

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Equal("NumberOutOfRange", Calls.Error("abs", long.MinValue).Detail);
        Assert.Equal("Did you mean 'HALF_EVEN'?", Calls.Error("round", 1.5, 0, "HALF_EVN").Hint);
        Assert.Equal("The precision of round() lies between 0 and 28, but is -1.", Calls.Error("round", 1.5, -1).Message);
        ValueException error = Calls.Error("sqrt", "a");
        Assert.Equal("sqrt() takes INTEGER or FLOAT as its number, not a STRING ('a').", error.Message);
    }

    [Fact]
    public void Chance_comes_from_the_context()
    {
        double expected = new Random(42).NextDouble();
        Assert.Equal(expected, Calls.Invoke("rand", new TestContext()).AsFloat());
        Assert.False(FunctionRegistry.Default.FindScalar("rand")!.IsDeterministic);
    }
}
