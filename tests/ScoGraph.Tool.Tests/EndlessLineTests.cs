namespace ScoGraph.Tool.Tests;

/// <summary>A line of input that has no end. Looks at the memory of the process, so nothing else may run beside it.</summary>
[Collection(nameof(EndlessLineTests))]
[CollectionDefinition(nameof(EndlessLineTests), DisableParallelization = true)]
public sealed class EndlessLineTests
{
    [Fact]
    public void A_line_without_end_is_read_over()
    {
        using StringWriter output = new(), errors = new();
        using EndlessLine input = new(70_000, "\n{\"query\": \"RETURN 1 AS x\"}\n");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(0, ToolApplication.Run(["batch"], Terminal.ToolTerminal.Plain(input, output, errors)));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50_000_000);
        string[] answers = output.ToString().Split('\n');
        Assert.Contains("longer than", answers[0], StringComparison.Ordinal);
        Assert.Equal("""{"columns":["x"],"rows":[{"x":1}]}""", answers[1]);
    }

    /// <summary>Gives the same characters again and again before what comes then.</summary>
    private sealed class EndlessLine(int batches, string then) : TextReader
    {
        private readonly StringReader _then = new(then);
        private int _left = batches;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_left-- <= 0)
                return _then.Read(buffer, index, count);
            buffer.AsSpan(index, count).Fill('[');
            return count;
        }
    }
}
