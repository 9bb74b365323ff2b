using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

public sealed class ConversionTests
{
    [Theory]
    [InlineData("82", "toInteger", 82.9)]
    [InlineData("-82", "toInteger", -82.9)]
    [InlineData("1", "toInteger", "1.7")]
    [InlineData("42", "toInteger", " 42 ")]
    [InlineData("9223372036854775807", "toInteger", "9223372036854775807")]
    [InlineData("null", "toInteger", "9223372036854775808")]
    [InlineData("null", "toInteger", "foo")]
    [InlineData("null", "toInteger", "")]
    [InlineData("null", "toInteger", double.NaN)]
    [InlineData("null", "toInteger", null)]
    [InlineData("3.0", "toFloat", 3)]
    [InlineData("2.5", "toFloat", "2.5")]
    [InlineData("1.0e20", "toFloat", "1e20")]
    [InlineData("null", "toFloat", "foo")]
    [InlineData("true", "toBoolean", true)]
    [InlineData("true", "toBoolean", "TRUE")]
    [InlineData("null", "toBoolean", "foo")]
    [InlineData("'42'", "toString", 42)]
    [InlineData("'false'", "toString", false)]
    [InlineData("'1.0'", "toString", 1.0)]
    [InlineData("'a'", "toString", "a")]
    [InlineData("true", "toBoolean", -2)]
    [InlineData("false", "toBoolean", 0)]
    [InlineData("1", "toInteger", true)]
    [InlineData("0", "toInteger", false)]
    [InlineData("1", "toIntegerOrNull", true)]
    [InlineData("true", "toBooleanOrNull", 1)]
    [InlineData("1", "toIntegerOrNull", 1.5)]
    [InlineData("null", "toFloatOrNull", true)]
    [InlineData("null", "toBooleanOrNull", 1.5)]
    [InlineData("'1.5'", "toStringOrNull", 1.5)]
    public void Converts(string expected, string function, object? value) => Assert.Equal(expected, Calls.Text(function, value));

    [Fact]
    public void Time_has_a_text() => Assert.Equal("'2024-01-31'", Calls.Text("toString", new DateOnly(2024, 1, 31)));

    [Fact]
    public void Lists_are_converted_item_by_item()
    {
        object?[] items = [1, "2.5", true, null, new object[] { 1 }];
        Assert.Equal("[1, 2, 1, null, null]", Calls.Text("toIntegerList", [items]));
        Assert.Equal("[1.0, 2.5, null, null, null]", Calls.Text("toFloatList", [items]));
        Assert.Equal("[true, null, true, null, null]", Calls.Text("toBooleanList", [items]));
        Assert.Equal("['1', '2.5', 'true', null, null]", Calls.Text("toStringList", [items]));
    }

    [Theory]
    [InlineData("toBoolean", 1.0)]
    [InlineData("toFloat", true)]
    public void Other_kinds_are_a_mistake(string function, object value)
    {
        ValueException error = Calls.Error(function, value);
        Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentValue"), (error.Category, error.Detail));
        Assert.Equal("InvalidArgumentValue", Calls.Error("toString", Value.FromNode(0)).Detail);
    }
}
