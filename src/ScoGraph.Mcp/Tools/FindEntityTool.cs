using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>Finds nodes by what they are called.</summary>
internal sealed class FindEntityTool : GraphTool
{
    public override string Name => "find_entity";

    public override string Title => "Find an entity";

    public override string Description =>
        "Finds nodes by their name, key, abbreviation or aliases, whole or in part, in any case, and by the full-text indexes of the "
        + "graph. Use the key or the id of what it finds in other tools.";

    protected override IReadOnlyList<ToolParameter> Own { get; } =
    [
        new("text", ParameterKind.Text, "What the entity is called, or a part of it.") { IsRequired = true },
        new("label", ParameterKind.Text, "Only nodes with this label."),
        new("limit", ParameterKind.Number, "The most entities.") { Range = (1, 200), Default = 10 },
    ];

    public override IReadOnlyList<(string Name, string Type)> Answers => [("entities", "array"), ("hint", "string")];

    public override void Answer(ToolCall call, BoundedJson answer)
    {
        string text = call.Arguments.Required("text").Trim();
        if (text.Length == 0)
            throw new ToolException("'text' is empty: give a name, or a part of one.");
        int most = Math.Min(call.Arguments.Number("limit"), call.Options.MaxRows);
        List<FoundEntity> found = EntitySearch.Find(call, text, call.Arguments.Text("label"), most + 1);
        if (found.Count > most)
            answer.Truncate();
        answer.Json.WriteStartArray("entities");
        foreach (FoundEntity entity in found.Take(most).TakeWhile(_ => answer.HasRoom()))
        {
            answer.Json.WriteStartObject();
            RowAnswer.Names(answer, entity.Node);
            answer.Text("foundBy", entity.By);
            answer.Json.WriteNumber("relationships", entity.Relationships);
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
        if (found.Count == 0)
            answer.Json.WriteString("hint", "Nothing is called so. Try a shorter part of the name, another language, or no label.");
    }
}
