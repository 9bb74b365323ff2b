using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>Asks an openCypher query that reads; each row comes with the passages that it rests on.</summary>
internal sealed class AskTool : GraphTool
{
    private const int Usual = 50;

    public override string Name => "ask";

    public override string Title => "Ask in openCypher";

    public override string Description =>
        "Runs one openCypher query that only reads. Each row has its values and the passages of documents that it rests on (citations): "
        + "cite them in what you tell the user. Put values into parameters ($name), not into the text. EXPLAIN in front gives the plan.";

    protected override IReadOnlyList<ToolParameter> Own { get; } =
    [
        new("query", ParameterKind.Text, "The query, such as MATCH (m:Member) WHERE m.name < $to RETURN m.name.") { IsRequired = true },
        new("parameters", ParameterKind.Map, "Values of the query's parameters by name, without the dollar sign."),
        new("limit", ParameterKind.Number, "The most rows of the answer.") { Range = (1, 1000), Default = Usual },
        new("evidence", ParameterKind.Flag, "Whether rows come with their citations; true unless given.") { Default = true },
    ];

    public override IReadOnlyList<(string Name, string Type)> Answers =>
    [
        ("columns", "array"), ("rows", "array"), ("count", "integer"), ("countIsExact", "boolean"), ("warnings", "array"),
        ("plan", "string"),
    ];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        bool evidence = call.Arguments.Flag("evidence");
        int most = Math.Min(call.Arguments.Number("limit"), call.Options.MaxRows);
        QueryResult result = call.Query(
            call.Arguments.Required("query"), call.Arguments.Map("parameters"), call.Reading with { Evidence = evidence }, most);
        WriteTexts(answer, "columns", result.Columns);
        answer.Json.WriteNumber("count", result.Total.Count);
        answer.Json.WriteBoolean("countIsExact", result.Total.IsExact);
        if (!result.Total.IsExact || result.Total.Count > result.Count)
            answer.Truncate();
        if (result.Warnings.Count > 0)
            WriteTexts(answer, "warnings", result.Warnings.Select(warning => warning.Message));
        if (result.Plan is { } plan)
            answer.Text("plan", plan);
        answer.Json.WriteStartArray("rows");
        foreach (Row row in result.TakeWhile(_ => answer.HasRoom()))
            Write(answer, row, evidence);
        answer.Json.WriteEndArray();
    }

    private static void Write(BoundedJson answer, Row row, bool evidence)
    {
        answer.Json.WriteStartObject();
        answer.Json.WritePropertyName("values");
        RowAnswer.Values(answer, row);
        if (evidence)
        {
            RowAnswer.Citations(answer, row.Citations);
            if (!row.Evidence.IsComplete)
                answer.Json.WriteBoolean("evidenceIsComplete", false);
        }

        answer.Json.WriteEndObject();
    }

    private static void WriteTexts(BoundedJson answer, string name, IEnumerable<string> texts)
    {
        answer.Json.WriteStartArray(name);
        foreach (string text in texts.TakeWhile(_ => answer.HasRoom()))
            answer.Text(text);
        answer.Json.WriteEndArray();
    }
}
