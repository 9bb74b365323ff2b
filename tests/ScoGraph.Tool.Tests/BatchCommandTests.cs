namespace ScoGraph.Tool.Tests;

/// <summary>One line in, one line out, whatever the line says.</summary>
public sealed class BatchCommandTests
{
    [Theory]
    [InlineData("""{"id": 1, "query": "RETURN $x + 1 AS y, 1.5 AS z", "parameters": {"x": 1}}""", """{"id":1,"columns":["y","z"],"rows":[{"y":2,"z":1.5}]}""")]
    [InlineData("""{"id": {"a": [1]}, "query": "UNWIND [] AS x RETURN x"}""", """{"id":{"a":[1]},"columns":["x"],"rows":[]}""")]
    [InlineData("""{"query": "RETURN x"}""", """{"error":{"message":"The variable `x` is not defined.","category":"SyntaxError","phase":"CompileTime","detail":"UndefinedVariable","line":1,"column":8}}""")]
    [InlineData("""{"id": 2, "text": "RETURN 1"}""", """{"id":2,"error":{"message":"A request is an object with the member \"query\", a text.","category":"RequestError"}}""")]
    [InlineData("""{"id": 3, "query": "RETURN 1", "params": {}}""", """{"id":3,"error":{"message":"A request has no member \"params\"; it has \"id\", \"query\", \"parameters\", \"timeoutMs\", \"maxRows\", \"maxMemoryBytes\", \"readOnly\", \"validOn\", \"asOf\" and \"believe\".","category":"RequestError"}}""")]
    [InlineData("""{"id": 4, "query": "RETURN 1", "parameters": [1]}""", """{"id":4,"error":{"message":"\"parameters\" is an object: names, without the dollar, and values.","category":"RequestError"}}""")]
    public void A_request_is_answered(string request, string answer) => Assert.Equal(answer + "\n", Run(request).Output);

    [Fact]
    public void What_is_no_json_does_not_end_the_session()
    {
        string[] answers = Run("nonsense\n\n[1]\n{\"query\": \"RETURN 1 AS x\"}").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, answers.Length);
        Assert.StartsWith("{\"error\":{\"message\":\"This line is no JSON, from byte ", answers[0], StringComparison.Ordinal);
        Assert.Equal("{\"columns\":[\"x\"],\"rows\":[{\"x\":1}]}", answers[2]);
    }

    [Fact]
    public void A_graph_of_a_file_is_changed_in_memory()
    {
        string file = Path.GetTempFileName();
        try
        {
            using (Graph graph = new())
                graph.Save(file);
            string create = "{\"query\": \"CREATE (:A)\"}", count = "{\"query\": \"MATCH (n) RETURN count(n) AS n\"}";
            string[] answers = Run($"{create}\n{count}", "--graph", file).Output.TrimEnd('\n').Split('\n');
            Assert.Contains("\"nodesCreated\":1", answers[0], StringComparison.Ordinal);
            Assert.Contains("\"rows\":[{\"n\":1}]", answers[1], StringComparison.Ordinal);
            Assert.Contains("\"detail\":\"ReadOnly\"", Run(create, "--graph", file, "--read-only").Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string Output) Run(string input, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run(input, ["batch", .. arguments]);
        Assert.Equal((0, ""), (code, errors));
        return (code, output);
    }
}
