namespace ScoGraph.Functions.Tests;

public sealed class TextTests
{
    private const string Smile = "\U0001F600";

    [Theory]
    [InlineData("'AÉ'", "toUpper", "aé")]
    [InlineData("'A'", "upper", "a")]
    [InlineData("'STRASSE'", "toUpper", "straße")]
    [InlineData("'I'", "toUpper", "ı")]
    [InlineData("'FFI \u03A9\u0399'", "toUpper", "\uFB03 \u1FF3")]
    [InlineData("'i\u0307'", "toLower", "İ")]
    [InlineData("'σοφος, ο σ σ'", "toLower", "ΣΟΦΟΣ, Ο Σ Σ")]
    [InlineData("'a'", "toLower", "A")]
    [InlineData("'a'", "lower", "A")]
    [InlineData("'a b'", "trim", " \ta b\u00A0")]
    [InlineData("'b'", "btrim", "xbx", "x")]
    [InlineData("'a '", "ltrim", " a ")]
    [InlineData("' a'", "rtrim", " a ")]
    [InlineData("'hexxo'", "replace", "hello", "l", "x")]
    [InlineData("'hello'", "replace", "hello", "", "x")]
    [InlineData("'123456789'", "substring", "0123456789", 1)]
    [InlineData("'12'", "substring", "0123456789", 1, 2)]
    [InlineData("''", "substring", "abc", 5)]
    [InlineData("'c'", "substring", "abc", 2, 9)]
    [InlineData("'b'", "substring", "a" + Smile + "b", 2)]
    [InlineData("'ab'", "substring", "ab" + Smile + "c", 0, 2)]
    [InlineData("'ab" + Smile + "'", "substring", "ab" + Smile + "c", 0, 3)]
    [InlineData("'c'", "substring", "ab" + Smile + "c", 3, 1)]
    [InlineData("'ab'", "left", "abc", 2)]
    [InlineData("'abc'", "left", "abc", 9)]
    [InlineData("'bc'", "right", "abc", 2)]
    [InlineData("'abc'", "right", "abc", 9223372036854775807L)]
    [InlineData("'" + Smile + "b'", "right", "a" + Smile + "b", 2)]
    [InlineData("['one', 'two']", "split", "one1two", "1")]
    [InlineData("['']", "split", "", ",")]
    [InlineData("['a', '" + Smile + "']", "split", "a" + Smile, "")]
    [InlineData("3", "char_length", "a" + Smile + "b")]
    [InlineData("2", "character_length", "ab")]
    [InlineData("3", "size", "a" + Smile + "b")]
    [InlineData("'b" + Smile + "a'", "reverse", "a" + Smile + "b")]
    [InlineData("null", "toUpper", null)]
    [InlineData("null", "replace", "a", null, "b")]
    public void Computes(string expected, string function, params object?[]? arguments) =>
        Assert.Equal(expected, Calls.Text(function, arguments ?? [null]));

    [Fact]
    public void Splits_at_any_of_several_separators()
    {
        Assert.Equal("['a', 'b', 'c']", Calls.Text("split", "a,b;c", new[] { ",", ";" }));
        Assert.Equal("InvalidArgumentValue", Calls.Error("split", "a", new object[] { 1 }).Detail);
    }

    [Fact]
    public void Lengths_are_not_negative()
    {
        Assert.Equal("The start of substring() must not be negative, but is -1.", Calls.Error("substring", "abc", -1).Message);
        Assert.Equal("NumberOutOfRange", Calls.Error("substring", "abc", 0, -1).Detail);
        Assert.Equal("NumberOutOfRange", Calls.Error("left", "abc", -1).Detail);
        Assert.Equal("NumberOutOfRange", Calls.Error("right", "abc", -1).Detail);
    }
}
