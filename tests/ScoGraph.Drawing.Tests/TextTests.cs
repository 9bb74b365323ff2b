using ScoGraph.Drawing.Svg;
using ScoGraph.Drawing.Text;

namespace ScoGraph.Drawing.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("China", "China")]
    [InlineData("  two \n words ", "two words")]
    [InlineData("China-Pakistan Economic Corridor", "China-Pakistan|Economic Corridor")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve", "one two three four|five six seven eight|nine ten eleven…")]
    [InlineData("", "")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWW", "WWWWWWWWWW|WWWWWWWWWW|WWWWWWW")]
    public void Captions_break_at_words_and_end_in_an_ellipsis(string text, string lines) =>
        Assert.Equal(lines.Split('|'), TextLines.Break(text, 128, 12));

    [Fact]
    public void A_line_is_never_wider_than_it_may_be()
    {
        Assert.All(TextLines.Break("надпись в сто букв без пробелов-и-с-ними 上海合作组织上海合作组织上海合作组织 e\u0301e\u0301", 90, 12),
            line => Assert.InRange(FontMetrics.Width(line, 12), 0, 90));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(1.25, "1.2")]
    [InlineData(-1234.56, "-1234.6")]
    public void Numbers_have_one_place_and_a_point(double value, string text) => Assert.Equal(text, Markup.Number(value));

    [Fact]
    public void Wide_letters_are_wider() => Assert.True(FontMetrics.Width("W", 12) > FontMetrics.Width("i", 12));
}
