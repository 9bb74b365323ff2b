using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>What there is in a graph: labels, types and properties with their counts, and which labels types connect.</summary>
internal sealed class SchemaTool : GraphTool
{
    /// <summary>Of larger graphs it is not counted what connects what.</summary>
    private const long MostRelationships = 1_000_000;

    private const int MostConnections = 200;

    private const string Connections = """
        MATCH (a)-[r]->(b) RETURN labels(a) AS start, type(r) AS type, labels(b) AS end, count(*) AS count ORDER BY type, count DESC, start, end
        """;

    public override string Name => "schema";

    public override string Title => "Schema of the graph";

    public override string Description =>
        "Labels, relationship types and properties of the graph with their counts, which labels each type connects, and declared "
        + "constraints and indexes. Call it first: queries name what it lists.";

    protected override IReadOnlyList<ToolParameter> Own => [];

    public override IReadOnlyList<(string Name, string Type)> Answers =>
    [
        ("nodes", "integer"), ("relationships", "integer"), ("labels", "object"), ("relationshipTypes", "object"),
        ("nodeProperties", "object"), ("relationshipProperties", "object"), ("declarations", "array"), ("connections", "array"),
    ];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        GraphSchema schema = call.Source.Schema();
        SchemaAnswer.Write(answer, schema);
        if (schema.Relationships > MostRelationships)
            return;
        QueryResult found = call.Query(Connections, new Dictionary<string, object?>(), call.Reading, MostConnections);
        if (!found.Total.IsExact || found.Total.Count > found.Count)
            answer.Truncate();
        answer.Json.WriteStartArray("connections");
        foreach (Row row in found.TakeWhile(_ => answer.HasRoom()))
            RowAnswer.Values(answer, row);
        answer.Json.WriteEndArray();
    }
}
