using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Syntax.Tests;

/// <summary>Texts that would take exponential time or overflow a stack if nothing held them.</summary>
public sealed class LimitTests
{
    private const int Many = 30_000;

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("a[")]
    [InlineData("[x IN ")]
    [InlineData("[(a)-->(b) | ")]
    [InlineData("(a)-[{b: ")]
    [InlineData("f(")]
    [InlineData("all(x IN ")]
    [InlineData("reduce(a = ")]
    [InlineData("CASE WHEN ")]
    [InlineData("CASE ")]
    [InlineData("EXISTS { MATCH (a) WHERE ")]
    [InlineData("COUNT { (a) WHERE ")]
    [InlineData("n {a: ")]
    [InlineData("1 + (")]
    [InlineData("NOT (")]
    [InlineData("n:(")]
    public void Nesting_is_refused_instead_of_overflowing(string opening)
    {
        string text = "RETURN " + string.Concat(Enumerable.Repeat(opening, Many));
        Assert.Equal("NestingTooDeep", Error(opening == "n:(" ? "RETURN n:" + new string('(', Many) : text).Detail);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("l[", "]")]
    [InlineData("[x IN ", "]")]
    [InlineData("f(1, ", ")")]
    [InlineData("{a: ", "}")]
    public void Ninety_levels_are_read(string open, string close)
    {
        string text = "RETURN " + string.Concat(Enumerable.Repeat(open, 90)) + "1" + string.Concat(Enumerable.Repeat(close, 90));
        Assert.Null(CypherParser.Parse(text).Error);
    }

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("a", " AND a")]
    [InlineData("a", " OR NOT a")]
    [InlineData("a", ".a")]
    [InlineData("a", "[0]")]
    [InlineData("a", " IS NULL")]
    [InlineData("a", " IN a")]
    [InlineData("n:", "! ")]
    [InlineData("", "NOT ")]
    [InlineData("", "- ")]
    public void A_chain_that_would_make_a_tree_too_tall_is_refused(string first, string next)
    {
        Diagnostic error = Error("RETURN " + first + string.Concat(Enumerable.Repeat(next, Many)) + (next.EndsWith(' ') ? "1" : ""));
        Assert.Equal("ExpressionTooLong", error.Detail);
    }

    [Fact]
    public void Short_chains_inside_one_another_count_together()
    {
        string text = "1";
        for (int i = 0; i < 50; i++)
            text = "(" + text + string.Concat(Enumerable.Repeat(" + 1", 30)) + ")";
        Assert.Equal("ExpressionTooLong", Error("RETURN " + text).Detail);
    }

    [Fact]
    public void What_lies_side_by_side_may_be_long()
    {
        string items = string.Join(", ", Enumerable.Repeat("a + 1 < b", Many));
        Assert.Null(CypherParser.Parse($"RETURN x IN [{items}], f({items})").Error);
        Assert.Null(CypherParser.Parse("RETURN 1" + string.Concat(Enumerable.Repeat(" < 1", Many))).Error);
        Assert.Null(CypherParser.Parse("MATCH (a)" + string.Concat(Enumerable.Repeat("-->(a)", Many)) + " RETURN 1").Error);
        Assert.Null(CypherParser.Parse("RETURN 1" + string.Concat(Enumerable.Repeat(" UNION RETURN 1", Many))).Error);
        Assert.Null(CypherParser.Parse(string.Concat(Enumerable.Repeat("MATCH (a) ", Many)) + "RETURN 1").Error);
        foreach (string joint in (string[])["&", "|", ":"])
            Assert.Null(CypherParser.Parse("MATCH (n:A" + string.Concat(Enumerable.Repeat(joint + "A", Many)) + ") RETURN n").Error);
        Assert.Null(CypherParser.Parse($"RETURN CASE {string.Concat(Enumerable.Repeat("WHEN a THEN b ", Many))} END").Error);
    }

    [Fact]
    public void Mismatched_brackets_take_linear_time()
    {
        Assert.NotNull(CypherParser.Parse("RETURN " + new string('(', Many) + new string(']', Many)).Error);
        Assert.NotNull(CypherParser.Parse("RETURN " + string.Concat(Enumerable.Repeat("([{", Many)) + new string('}', Many)).Error);
        Assert.NotNull(CypherParser.Parse("RETURN " + string.Concat(Enumerable.Repeat("(a)--", Many))).Error);
    }

    [Fact]
    public void A_tall_tree_is_printed()
    {
        string text = "RETURN " + string.Join(" + ", Enumerable.Repeat("1", 1_000));
        Assert.Equal(text, QueryPrinter.Print(CypherParser.Parse(text).Statement!));
    }

    /// <summary>The bounds are the grammar's, not the stack's: any thread gives the same answer.</summary>
    [Theory]
    [InlineData("[(1 + {a: f(", ")})]", 20, null)]
    [InlineData("[(1 + {a: f(", ")})]", 33, "NestingTooDeep")]
    [InlineData("EXISTS { MATCH (a) WHERE ", " }", 90, null)]
    [InlineData("NOT (", ")", 95, null)]
    public void A_small_stack_gives_the_same_answer(string open, string close, int levels, string? error)
    {
        string text = "RETURN " + string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));
        foreach (int stack in (int[])[192 * 1024, 256 * 1024, 1536 * 1024, 16 << 20])
        {
            ParsedQuery parsed = default;
            string? printed = null;
            Thread thread = new(
                () =>
                {
                    parsed = CypherParser.Parse(text);
                    printed = parsed.Statement is { } read ? QueryPrinter.Print(read) : null;
                },
                stack);
            thread.Start();
            thread.Join();
            Assert.Equal(error, parsed.Error?.Detail);
            Assert.Equal(error is null, printed is not null);
        }
    }

    [Fact]
    public void Nested_chains_of_labels_are_read()
    {
        string labels = "A";
        for (int level = 0; level < 32; level++)
            labels = $"({labels}{string.Concat(Enumerable.Repeat("|A", 990))})";
        Assert.Null(CypherParser.Parse($"MATCH (n:{labels}) RETURN n").Error);
    }

    [Fact]
    public void A_stopped_reading_is_left()
    {
        string text = string.Concat(Enumerable.Repeat("MATCH (a) ", Many)) + "RETURN 1";
        int calls = 0;
        Assert.Throws<TimeoutException>(() => CypherParser.Parse(text, () =>
        {
            if (++calls == 100)
                throw new TimeoutException();
        }));
    }

    private static Diagnostic Error(string text)
    {
        ParsedQuery parsed = CypherParser.Parse(text);
        Assert.Null(parsed.Statement);
        return parsed.Error!;
    }
}
