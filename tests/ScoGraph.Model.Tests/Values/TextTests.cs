using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

public sealed class TextTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "true")]
    [InlineData(-5L, "-5")]
    [InlineData(1.0, "1.0")]
    [InlineData(1e20, "1.0e20")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(double.NaN, "NaN")]
    [InlineData("it's \\ a\nline", @"'it\'s \\ a\nline'")]
    [InlineData("\u0001", @"'\u0001'")]
    [InlineData(new object?[] { 1, null, "a" }, "[1, null, 'a']")]
    public void Literals_read_as_the_language_writes_them(object? value, string expected) =>
        Assert.Equal(expected, LiteralText.Write(ClrValues.FromClr(value)));

    [Fact]
    public void Maps_temporal_values_and_elements()
    {
        Assert.Equal("{a: 1, `b c`: {}}", LiteralText.Write(Samples.Map(("a", 1), ("b c", new Dictionary<string, object?>()))));
        Assert.Equal("date('1970-01-02')", LiteralText.Write(Value.FromEpochDay(1)));
        TinyGraph graph = new();
        int node = graph.AddNode(["B", "A"], ("x", Value.FromFloat(2)));
        Assert.Equal("[(:A:B {x: 2.0})]", ElementText.Write(Value.FromList(Value.FromNode(node)), graph));
        Assert.Equal("[(#0)]", LiteralText.Write(Value.FromList(Value.FromNode(node))));
    }

    [Property(MaxTest = 3000)]
    public Property Floats_of_few_decimals_have_their_shortest_digits() => Prop.ForAll(
        Gen.OneOf(
            from whole in ArbMap.Default.GeneratorFor<long>()
            from kept in Gen.Choose(0, 50)
            from scale in Gen.Elements(1.0, 2, 4, 8, 10, 100, 1000, 10000, 3)
            select (whole >> kept) / scale,
            ArbMap.Default.GeneratorFor<double>(),
            Gen.Elements(0.0, -0.0, 1e12, -1e12, 999999999999.999, 1e15, 0.001, -0.001, 0.0005, 0.1 + 0.2, double.Epsilon)).ToArbitrary(),
        number =>
        {
            Span<byte> text = stackalloc byte[FewDecimals.Longest];
            if (!FewDecimals.TryWrite(number, text, out int length))
                return;
            string digits = number.ToString("R", CultureInfo.InvariantCulture);
            Assert.Equal(digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0", Encoding.ASCII.GetString(text[..length]));
        });

    [Property(MaxTest = 500)]
    public void Floats_read_back_as_themselves(double number)
    {
        string text = FloatText.Write(number);
        Assert.Equal(number, double.Parse(text, CultureInfo.InvariantCulture));
        if (double.IsFinite(number))
            Assert.Contains('.', text);
    }

    [Property(MaxTest = 500)]
    public Property Strings_order_by_code_point() => Prop.ForAll(
        Gen.Elements('a', 'b', '\uFFFD', '\uE000').ArrayOf().Select(c => new string(c)).ToArbitrary(),
        Gen.Elements("a", "\U0001F600", "\U00010000", "\uE000").ArrayOf().Select(string.Concat).ToArbitrary(),
        (a, b) => Assert.Equal(Math.Sign(Orderability.Compare(CodePoints(a), CodePoints(b))), Math.Sign(TextOrder.Compare(a, b))));

    [Fact]
    public void Names_of_kinds_and_types()
    {
        foreach (ValueKind kind in Enum.GetValues<ValueKind>())
            Assert.Equal(ValueNames.Of(kind), ValueNames.Of(kind.ToTypes()));
        Assert.Equal("INTEGER or FLOAT", ValueNames.Of(ValueTypes.Number | ValueTypes.Null));
        Assert.Equal("BOOLEAN, STRING or LIST", ValueNames.Of(ValueTypes.List | ValueTypes.Boolean | ValueTypes.String));
        Assert.Equal("any value", ValueNames.Of(ValueTypes.Any));
    }

    [Theory]
    [InlineData("abc", "ab", true, false, true)]
    [InlineData("abc", "", true, true, true)]
    [InlineData("abc", "C", false, false, false)]
    public void Search_is_exact(string text, string part, bool starts, bool ends, bool contains)
    {
        Value a = Value.FromString(text), b = Value.FromString(part);
        Assert.Equal((starts, ends, contains), (TextSearch.StartsWith(a, b), TextSearch.EndsWith(a, b), TextSearch.Contains(a, b)));
        Assert.Null(TextSearch.Contains(a, Value.FromInteger(1)));
        Assert.Null(TextSearch.StartsWith(Value.Null, b));
        Assert.Null(TextSearch.EndsWith(Samples.List(), b));
    }

    private static Value CodePoints(string text) =>
        Value.FromList([.. text.EnumerateRunes().Select(rune => Value.FromInteger(rune.Value))]);
}
