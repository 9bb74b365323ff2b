using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Tests.Wire;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("😀😀", 2, 4)]
    [InlineData("", 0, 0)]
    public void Places_are_counted_both_ways(string text, int codePoints, int offset)
    {
        Assert.Equal(offset, CodePoints.ToOffset(text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromOffset(text, offset));
    }

    [Fact]
    public void A_place_behind_the_text_is_its_end() => Assert.Equal(3, CodePoints.ToOffset("a😀", 99));
}
