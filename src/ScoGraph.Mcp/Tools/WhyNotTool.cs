using ScoGraph.Losses;
using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>Where a query loses a row that was expected.</summary>
internal sealed class WhyNotTool : GraphTool
{
    public override string Name => "why_not";

    public override string Title => "Why not that row";

    public override string Description =>
        "Where a query loses a row that was expected: the clause, part of a pattern or condition, and the facts that come nearest.";

    protected override IReadOnlyList<ToolParameter> Own { get; } =
    [
        new("query", ParameterKind.Text, "The query, which ends with RETURN.") { IsRequired = true },
        new("expected", ParameterKind.Map, "Values of some columns of the row, by the names of the columns; for a node its key.")
        {
            IsRequired = true,
        },
        new("parameters", ParameterKind.Map, "Values of the query's parameters by name."),
    ];

    public override IReadOnlyList<(string Name, string Type)> Answers => [("text", "string"), ("whyNot", "object")];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        WhyNotAnswer found = call.Source.WhyNot(
            call.Arguments.Required("query"), call.Arguments.Map("expected"), call.Arguments.Map("parameters"), call.Reading, call.Stop);
        answer.Text("text", found.ToString());
        answer.Json.WritePropertyName("whyNot");
        answer.Value(json => WhyNotJson.Write(json, found));
    }
}
