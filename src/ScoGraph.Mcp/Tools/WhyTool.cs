using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;
using ScoGraph.Model.Elements;
using ScoGraph.Witnesses;

namespace ScoGraph.Mcp.Tools;

/// <summary>What one row of an answer rests on.</summary>
internal sealed class WhyTool : GraphTool
{
    private const int MostDerivations = 20;

    public override string Name => "why";

    public override string Title => "Why this row";

    public override string Description =>
        "What one row of a query's answer rests on: the facts, the passages behind them, what was looked for and not found, and what "
        + "cannot be known.";

    protected override IReadOnlyList<ToolParameter> Own { get; } =
    [
        new("query", ParameterKind.Text, "The query, as it was given to 'ask'.") { IsRequired = true },
        new("parameters", ParameterKind.Map, "Values of the query's parameters by name."),
        new("row", ParameterKind.Number, "Which row of the answer, from 0.") { Range = (0, 999), Default = 0 },
    ];

    public override IReadOnlyList<(string Name, string Type)> Answers => [("row", "object"), ("text", "string"), ("why", "object")];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        int number = call.Arguments.Number("row");
        QueryResult result = call.Query(
            call.Arguments.Required("query"), call.Arguments.Map("parameters"),
            call.Reading with { Evidence = true, MaxWitnesses = MostDerivations }, number + 1);
        if (number >= result.Count)
        {
            throw new ToolException(result.Count == 0
                ? "The query has no row. The tool 'why_not' finds where an expected one is lost."
                : $"The query has {result.Count} rows; 'row' is 0 to {result.Count - 1}.");
        }

        Row row = result[number];
        answer.Json.WritePropertyName("row");
        RowAnswer.Values(answer, row);
        answer.Text("text", row.Why());
        answer.Json.WritePropertyName("why");
        answer.Value(json => EvidenceJson.Write(json, row.Evidence, row.Citations, new SnapshotContents(row.Snapshot)));
    }
}
