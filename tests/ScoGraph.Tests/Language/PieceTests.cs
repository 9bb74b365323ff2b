namespace ScoGraph.Tests.Language;

/// <summary>One piece of a text, and how many there are, are those of the list of all pieces.</summary>
public sealed class PieceTests
{
    private static readonly string[] Texts =
        ["", "a", "a,b", ",a,", "a,,b", ",,", "aaaa", "aaa", "one, two, three", "a,b,c,d,e", "\U0001F600,\U0001F600", "no separator", ", ,"];

    private static readonly string[] Separators = [",", "a", "aa", ", ", ",,", "\U0001F600", "x"];

    [Fact]
    public void A_piece_is_that_of_the_list()
    {
        using Graph graph = new();
        foreach (string text in Texts)
        {
            foreach (string separator in Separators)
            {
                string[] pieces = text.Split(separator);
                for (int i = -6; i <= 6; i++)
                {
                    int at = i < 0 ? pieces.Length + i : i;
                    string? expected = at >= 0 && at < pieces.Length ? pieces[at] : null;
                    QueryResult found = graph.Query(
                        $"WITH split($text, $separator) AS pieces RETURN split($text, $separator)[{i}] AS piece, pieces[{i}] AS same, "
                            + "size(split($text, $separator)) AS size, size(pieces) AS count",
                        ("text", text), ("separator", separator));
                    Assert.Equal([expected, expected, (long)pieces.Length, (long)pieces.Length], Values(found));
                }
            }
        }
    }

    [Theory]
    [InlineData("split(null, ',')[0]")]
    [InlineData("split('a', null)[0]")]
    [InlineData("size(split(null, ','))")]
    public void Of_nothing_there_is_none(string expression)
    {
        using Graph graph = new();
        Assert.Null(graph.Query($"RETURN {expression} AS x")[0][0]);
    }

    [Fact]
    public void Several_separators_and_none_split_as_ever()
    {
        using Graph graph = new();
        Assert.Equal(
            ["c", 3L, "b", 3L],
            Values(graph.Query(
                "RETURN split('a,b;c', [',', ';'])[-1], size(split('a,b;c', [',', ';'])), split('abc', '')[1], size(split('abc', ''))")));
        Assert.Throws<QueryException>(() => graph.Query("RETURN size(split(1, ','))"));
    }

    private static object?[] Values(QueryResult result) => [.. Enumerable.Range(0, result[0].Count).Select(i => result[0][i])];
}
