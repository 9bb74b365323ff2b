using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tests;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x1aF", 0x1AF)]
    [InlineData("-0x8000000000000000", long.MinValue)]
    [InlineData("0o17", 15)]
    [InlineData("-0o1000000000000000000000", long.MinValue)]
    public void Integers(string text, long value)
    {
        Value literal = Parse(text);
        Assert.True(literal.IsInteger);
        Assert.Equal(value, literal.AsInteger());
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E-3", 0.0015)]
    [InlineData(".1e+1", 1)]
    [InlineData("1e-400", 0)]
    public void Floats(string text, double value)
    {
        Value literal = Parse(text);
        Assert.True(literal.IsFloat);
        Assert.Equal(value, literal.AsFloat());
    }

    [Theory]
    [InlineData("''", "")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("\"a'b\"", "a'b")]
    [InlineData(@"'\n\t\r\b\f\'\""\`\\'", "\n\t\r\b\f'\"`\\")]
    [InlineData("'it''s'", "it's")]
    [InlineData(@"'\u00e9\U0001F30D'", "\u00e9\U0001F30D")]
    [InlineData(@"'\uD83C\uDF0D'", "\U0001F30D")]
    [InlineData("'a\nb // c /* d'", "a\nb // c /* d")]
    public void Strings(string text, string value) => Assert.Equal(value, Parse(text).AsString());

    [Theory]
    [InlineData("9223372036854775808", "IntegerOverflow")]
    [InlineData("1 - 9223372036854775808", "IntegerOverflow")]
    [InlineData("-(9223372036854775808)", "IntegerOverflow")]
    [InlineData("0x8000000000000000", "IntegerOverflow")]
    [InlineData("0x10000000000000000", "IntegerOverflow")]
    [InlineData("1e400", "FloatingPointOverflow")]
    [InlineData("0x", "InvalidNumberLiteral")]
    [InlineData("0o8", "InvalidNumberLiteral")]
    [InlineData("0b1", "InvalidNumberLiteral")]
    [InlineData("1__000", "InvalidNumberLiteral")]
    [InlineData("1.5x", "InvalidNumberLiteral")]
    [InlineData(@"'\u12'", "InvalidUnicodeLiteral")]
    [InlineData(@"'\U00110000'", "InvalidUnicodeLiteral")]
    [InlineData(@"'\U0000D800'", "InvalidUnicodeLiteral")]
    [InlineData("\u2013" + "1", "InvalidUnicodeCharacter")]
    [InlineData("'\\", "UnexpectedSyntax")]
    public void Mistakes(string text, string detail) => Assert.Equal(detail, CypherParser.Parse("RETURN " + text).Error!.Detail);

    private static Value Parse(string text)
    {
        ParsedQuery parsed = CypherParser.Parse($"RETURN {text}");
        Assert.Null(parsed.Error);
        ReturnClause clause = Assert.IsType<ReturnClause>(Assert.Single(parsed.Statement!.Query.First.Clauses));
        return Assert.IsType<Literal>(Assert.Single(clause.Projection.Items).Expression).Value;
    }
}
