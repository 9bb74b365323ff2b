namespace ScoGraph.Tests.Language;

/// <summary>=~ never hangs: patterns are matched in linear time, and those that cannot be have a time limit.</summary>
public sealed class RegularExpressionTests
{
    [Fact]
    public void A_pattern_that_invites_backtracking_is_answered() => Assert.False(Answer("(a+)+b"));

    /// <summary>A look-ahead has no linear matcher; the ways to divide the text are more than a machine can try.</summary>
    [Fact]
    public void A_pattern_that_backtracks_without_end_is_an_error()
    {
        QueryException error = Assert.Throws<QueryException>(() => Answer("(?=a)(a+)+[bc]"));
        Assert.Contains("(?=a)(a+)+[bc]", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
    }

    private static bool Answer(string pattern)
    {
        using Graph graph = new();
        Dictionary<string, object?> parameters = new() { ["text"] = new string('a', 60) + "d", ["pattern"] = pattern };
        return graph.Query("RETURN $text =~ $pattern", parameters).Scalar<bool>();
    }
}
