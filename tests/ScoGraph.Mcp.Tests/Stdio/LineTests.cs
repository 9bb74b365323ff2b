using System.IO.Pipelines;
using System.Text;

namespace ScoGraph.Mcp.Stdio;

/// <summary>What goes over the streams, line by line.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("nonsense", """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,""")]
    [InlineData("[]", """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,""")]
    [InlineData("1", """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,""")]
    [InlineData("""{"id":1,"method":"ping"}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32600,""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":7}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32600,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32600,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"none"}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32601,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32600,""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\ud800"}}""", """{"jsonrpc":"2.0","id":1,"error":{"code":""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"query":"\udc00"}}}""", """{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"'query' holds a text that is no Unicode""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":[]}}""", """{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"The arguments of ask are no object.""")]
    [InlineData("""{"jsonrpc":"2.0","id":"a\u0041","method":"ping"}""", """{"jsonrpc":"2.0","id":"a\u0041","result":{}}""")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"}]""", """[{"jsonrpc":"2.0","id":1,"result":{}}]""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"1999-01-01"}}}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-32022,""")]
    public async Task A_message_has_its_answer(string message, string begin)
    {
        string answer = Assert.Single(await Answers(message));
        Assert.StartsWith(begin, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notifications_empty_lines_and_answers_have_none() => Assert.Empty(await Answers(
        "", "\r", """{"jsonrpc":"2.0","method":"notifications/initialized"}""", """{"jsonrpc":"2.0","method":"none"}""",
        """{"jsonrpc":"2.0","id":4,"result":{}}""", """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}"""));

    [Fact]
    public async Task A_handshake_agrees_on_a_revision()
    {
        foreach ((string asked, string agreed) in ((string, string)[])[("2025-06-18", "2025-06-18"), ("1999-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25")])
        {
            string answer = Assert.Single(await Answers(
                $$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{{asked}}}"}}"""));
            Assert.Contains($"\"protocolVersion\":\"{agreed}\"", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_and_the_next_is_answered()
    {
        IReadOnlyList<string> answers = await Answers(new string('x', 17 * 1024 * 1024), """{"jsonrpc":"2.0","id":1,"method":"ping"}""");
        Assert.Equal(2, answers.Count);
        Assert.Contains("at most", answers[0], StringComparison.Ordinal);
        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{}}""", answers[1]);
    }

    [Fact]
    public async Task A_request_that_is_given_up_ends_without_an_answer()
    {
        Pipe questions = new(), answers = new();
        ServedGraphs graphs = new();
        graphs.Add("first", new Graph());
        Task server = ScoGraphMcp.ServeAsync(graphs, questions.Reader.AsStream(), answers.Writer.AsStream());
        await using StreamWriter writer = new(questions.Writer.AsStream()) { AutoFlush = true };
        await writer.WriteLineAsync("""
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"query":"UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x + y < 0 RETURN x"}}}
            """);
        using StreamReader reader = new(answers.Reader.AsStream());
        await writer.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""");
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", await reader.ReadLineAsync());
        await writer.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""");
        await questions.Writer.CompleteAsync();
        await server;
        await answers.Writer.CompleteAsync();
        Assert.Null(await reader.ReadLineAsync());
    }

    [Fact]
    public async Task It_ends_when_it_is_stopped()
    {
        ServedGraphs graphs = new();
        graphs.Add("first", new Graph());
        using CancellationTokenSource stop = new();
        Pipe silence = new();
        Task server = ScoGraphMcp.ServeAsync(graphs, silence.Reader.AsStream(), Stream.Null, cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server);
    }

    private static async Task<IReadOnlyList<string>> Answers(params string[] lines)
    {
        ServedGraphs graphs = new();
        graphs.Add("first", new Graph());
        using MemoryStream input = new(Encoding.UTF8.GetBytes(string.Join('\n', lines))), output = new();
        await ScoGraphMcp.ServeAsync(graphs, input, output);
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
