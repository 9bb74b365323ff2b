using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Tests;

/// <summary>Rows are written while the question runs.</summary>
public sealed class RowOutputTests
{
    private const string Broken = "UNWIND range(1, 100000) AS i RETURN 100 / (99999 - i) AS x";

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Rows_before_a_failure_are_written(string format)
    {
        (int code, string output, string errors) = ToolRun.Run("", "query", Broken, "--format", format);
        Assert.Equal(1, code);
        Assert.InRange(output.Split('\n').Length, 99_000, 100_001);
        Assert.Contains("zero", errors, StringComparison.Ordinal);
    }

    /// <summary>The rows of this question would fill every memory and time.</summary>
    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void An_answer_without_end_is_written_as_long_as_somebody_reads(string format)
    {
        using FullDisk output = new();
        using StringWriter errors = new();
        string[] question = ["query", "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN a, b", "--format", format];
        Assert.Equal(1, ToolApplication.Run(question, ToolTerminal.Plain(TextReader.Null, output, errors)));
        Assert.Equal("The disk is full.\n", errors.ToString().ReplaceLineEndings("\n"));
        Assert.InRange(output.LongestText, 1, 100_000);
    }

    [Fact]
    public void A_wide_row_behind_the_first_thousand_sticks_out()
    {
        const string question = "UNWIND range(1, 1002) AS i RETURN CASE i WHEN 1001 THEN 'longer than all' ELSE 'short' END AS text, i";
        string[] lines = ToolRun.Run("", "query", question).Output.Split('\n');
        Assert.Equal("text  │    i", lines[0]);
        Assert.Equal("short │ 1000", lines[1001]);
        Assert.Equal("longer than all │ 1001", lines[1002]);
        Assert.Equal("short │ 1002", lines[1003]);
        Assert.Equal("(1002 rows)", lines[1004]);
    }

    [Theory]
    [InlineData("json", "[]\n")]
    [InlineData("jsonl", "")]
    [InlineData("csv", "x\n")]
    [InlineData("table", "x\n─\n(0 rows)\n")]
    public void No_rows_are_an_answer(string format, string expected) =>
        Assert.Equal((0, expected, ""), ToolRun.Run("", "query", "UNWIND [] AS x RETURN x", "--format", format));

    /// <summary>Takes some thousand lines and no more.</summary>
    private sealed class FullDisk : StringWriter
    {
        private int _lines;

        public int LongestText { get; private set; }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            LongestText = Math.Max(LongestText, buffer.Length);
            _lines += buffer.Count('\n');
            if (_lines > 20_000)
                throw new IOException("The disk is full.");
        }
    }
}
