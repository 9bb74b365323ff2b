namespace ScoGraph.Mcp.Answers;

/// <summary>A schema as members of an answer.</summary>
internal static class SchemaAnswer
{
    public static void Write(BoundedJson answer, GraphSchema schema)
    {
        answer.Json.WriteNumber("nodes", schema.Nodes);
        answer.Json.WriteNumber("relationships", schema.Relationships);
        Counts(answer, "labels", schema.Labels);
        Counts(answer, "relationshipTypes", schema.RelationshipTypes);
        Counts(answer, "nodeProperties", schema.NodeProperties);
        Counts(answer, "relationshipProperties", schema.RelationshipProperties);
        answer.Json.WriteStartArray("declarations");
        foreach (GraphDeclaration declaration in schema.Declarations.TakeWhile(_ => answer.HasRoom()))
            answer.Text(declaration.ToString()!);
        answer.Json.WriteEndArray();
    }

    private static void Counts(BoundedJson answer, string name, IReadOnlyList<NameCount> counts)
    {
        answer.Json.WriteStartObject(name);
        foreach (NameCount count in counts.TakeWhile(_ => answer.HasRoom()))
            answer.Json.WriteNumber(count.Name, count.Count);
        answer.Json.WriteEndObject();
    }
}
