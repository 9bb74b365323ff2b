using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>What is connected with a node, by type and direction, with counts.</summary>
internal sealed class NeighbourhoodTool : GraphTool
{
    private const string Outgoing = "outgoing", Incoming = "incoming";

    /// <summary>The column of a fact's properties.</summary>
    private const int Properties = 2;

    public override string Name => "neighbourhood";

    public override string Title => "Neighbourhood of an entity";

    public override string Description =>
        "An entity with its properties, and what it is connected with: for each relationship type and direction how many there are, and the "
        + "first of them with their citations.";

    protected override IReadOnlyList<ToolParameter> Own { get; } =
    [
        new("node", ParameterKind.TextOrNumber, "The entity: its key, its id, or its whole name.") { IsRequired = true },
        new("types", ParameterKind.Texts, "Only these relationship types."),
        new("limit", ParameterKind.Number, "The most facts for each type and direction.") { Range = (0, 100), Default = 5 },
    ];

    public override IReadOnlyList<(string Name, string Type)> Answers => [("node", "object"), ("groups", "array")];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        Node node = NodeChoice.Find(call, call.Arguments.Text("node")!);
        answer.Json.WriteStartObject("node");
        RowAnswer.Names(answer, node);
        RowAnswer.Value(answer, "properties", call.Query("MATCH (n) WHERE id(n) = $id RETURN properties(n)", ("id", node.Id))[0], 0);
        answer.Json.WriteEndObject();
        string[] types = call.Arguments.Texts("types");
        answer.Json.WriteStartArray("groups");
        foreach (string direction in (string[])[Outgoing, Incoming])
        {
            foreach (Row row in call.Query($"""
                MATCH {Pattern(direction)} WHERE id(n) = $id AND (size($types) = 0 OR type(r) IN $types)
                RETURN type(r) AS type, count(*) AS count ORDER BY type
                """, ("id", node.Id), ("types", types)).TakeWhile(_ => answer.HasRoom()))
                Group(call, answer, (node.Id, direction, row.Get<string>("type"), row.Get<long>("count")));
        }

        answer.Json.WriteEndArray();
    }

    private static string Pattern(string direction) => direction == Outgoing ? "(n)-[r]->(m)" : "(n)<-[r]-(m)";

    private static void Group(ToolCall call, BoundedJson answer, (long Node, string Direction, string Type, long Count) group)
    {
        answer.Json.WriteStartObject();
        answer.Text("type", group.Type);
        answer.Json.WriteString("direction", group.Direction);
        answer.Json.WriteNumber("count", group.Count);
        answer.Json.WriteStartArray("facts");
        long most = Math.Min(call.Arguments.Number("limit"), call.Options.MaxRows);
        foreach (Row row in call.Query($"""
            MATCH {Pattern(group.Direction)} WHERE id(n) = $id AND type(r) = $type
            RETURN r, m, properties(r) AS properties ORDER BY m.name, id(r) LIMIT $most
            """, ("id", group.Node), ("type", group.Type), ("most", most)).TakeWhile(_ => answer.HasRoom()))
        {
            answer.Json.WriteStartObject();
            answer.Json.WriteNumber("id", row.Get<Relationship>("r").Id);
            answer.Json.WritePropertyName("node");
            RowAnswer.Node(answer, row.Get<Node>("m"));
            RowAnswer.Value(answer, "properties", row, Properties);
            RowAnswer.Citations(answer, row.Get<Relationship>("r"));
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
        if (group.Count > most)
            answer.Json.WriteNumber("more", group.Count - most);
        answer.Json.WriteEndObject();
    }
}
