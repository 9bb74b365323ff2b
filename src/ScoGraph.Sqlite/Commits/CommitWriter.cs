using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Writing;

namespace ScoGraph.Sqlite.Commits;

/// <summary>
/// The changes of a commit as JSON, for people with any tool of SQLite, too: each element that changed, with its properties as pairs of the
/// value before and after; values are written as in the project's JSON files.
/// </summary>
internal static class CommitWriter
{
    public static ReadOnlyMemory<byte> Write(GraphChanges changes)
    {
        JsonText text = new(GraphJsonLayout.Compact);
        text.Raw("{"u8);
        if (changes.Schema.Count > 0)
        {
            List(text, CommitNames.Schema, changes.Schema, Write);
            text.Raw(","u8);
        }

        List(text, CommitNames.Nodes, changes.Nodes, Write);
        text.Raw(","u8);
        List(text, CommitNames.Relationships, changes.Relationships, Write);
        text.Raw("}"u8);
        return text.Written;
    }

    private static void List<T>(JsonText text, string name, IReadOnlyList<T> changes, Action<JsonText, T> write)
    {
        text.Name(name);
        text.Raw("["u8);
        for (int i = 0; i < changes.Count; i++)
        {
            Separate(text, i);
            write(text, changes[i]);
        }

        text.Raw("]"u8);
    }

    private static void Write(JsonText text, SchemaChange change)
    {
        text.Raw("{"u8);
        Write(text, CommitNames.Before, change.Before);
        if (change.Before is not null && change.After is not null)
            text.Comma();
        Write(text, CommitNames.After, change.After);
        text.Raw("}"u8);
    }

    private static void Write(JsonText text, string name, GraphDeclaration? declaration)
    {
        if (declaration is null)
            return;
        text.Name(name);
        JsonSchemaWriter.Write(text, declaration);
    }

    private static void Write(JsonText text, NodeChange change)
    {
        Begin(text, change.Kind, change.Id);
        Labels(text, CommitNames.LabelsBefore, change.LabelsBefore);
        Labels(text, CommitNames.LabelsAfter, change.LabelsAfter);
        End(text, change.Properties);
    }

    private static void Write(JsonText text, RelationshipChange change)
    {
        Begin(text, change.Kind, change.Id);
        text.Comma();
        text.Name(CommitNames.Type);
        text.Text(change.Type);
        text.Comma();
        text.Name(CommitNames.Start);
        text.Integer(change.StartNodeId);
        text.Comma();
        text.Name(CommitNames.End);
        text.Integer(change.EndNodeId);
        End(text, change.Properties);
    }

    private static void Begin(JsonText text, ChangeKind kind, long id)
    {
        text.Raw("{"u8);
        text.Name(CommitNames.Id);
        text.Integer(id);
        text.Comma();
        text.Name(CommitNames.Kind);
        text.String(CommitNames.Of(kind));
    }

    private static void Labels(JsonText text, string name, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
            return;
        text.Comma();
        List(text, name, labels, static (text, label) => text.Text(label));
    }

    private static void End(JsonText text, IReadOnlyList<PropertyChange> properties)
    {
        if (properties.Count > 0)
        {
            text.Comma();
            text.Name(CommitNames.Properties);
            text.Raw("{"u8);
            for (int i = 0; i < properties.Count; i++)
            {
                Separate(text, i);
                text.Name(PropertyKeyText.Encode(properties[i].Key));
                text.Raw("["u8);
                JsonValueWriter.Write(text, properties[i].ValueBefore);
                text.Comma();
                JsonValueWriter.Write(text, properties[i].ValueAfter);
                text.Raw("]"u8);
            }

            text.Raw("}"u8);
        }

        text.Raw("}"u8);
    }

    private static void Separate(JsonText text, int at)
    {
        if (at > 0)
            text.Comma();
    }
}
