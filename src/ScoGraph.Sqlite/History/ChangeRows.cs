using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Sqlite.Commits;

namespace ScoGraph.Sqlite.History;

/// <summary>Changes as rows of the procedures of history.</summary>
internal static class ChangeRows
{
    private const string Labels = "labels";

    public static IReadOnlyList<Parameter> Columns { get; } =
    [
        new Parameter("change", ValueTypes.String, Summary: "'created', 'changed', 'deleted' or 'labels'"),
        new Parameter("property", ValueTypes.String, Summary: "the property; null where the row tells of the element"),
        new Parameter("before", ValueTypes.Any, Summary: "the value, or the list of labels, before"),
        new Parameter("after", ValueTypes.Any, Summary: "the value, or the list of labels, after"),
    ];

    public static Value[] Of(SchemaChange change) =>
    [
        Value.FromString(CommitNames.Of(
            change.Before is null ? ChangeKind.Created : change.After is null ? ChangeKind.Deleted : ChangeKind.Changed)),
        default, Text(change.Before?.ToString()), Text(change.After?.ToString()),
    ];

    public static IEnumerable<Value[]> Of(NodeChange change)
    {
        if (change.Kind != ChangeKind.Changed)
            yield return [Value.FromString(CommitNames.Of(change.Kind)), default, Names(change.LabelsBefore), Names(change.LabelsAfter)];
        else if (!change.LabelsBefore.SequenceEqual(change.LabelsAfter))
            yield return [Value.FromString(Labels), default, Names(change.LabelsBefore), Names(change.LabelsAfter)];
        foreach (Value[] row in Of(change.Properties))
            yield return row;
    }

    public static IEnumerable<Value[]> Of(RelationshipChange change)
    {
        if (change.Kind != ChangeKind.Changed)
            yield return [Value.FromString(CommitNames.Of(change.Kind)), default, default, default];
        foreach (Value[] row in Of(change.Properties))
            yield return row;
    }

    public static Value Text(string? text) => text is null ? default : Value.FromString(text);

    private static IEnumerable<Value[]> Of(IReadOnlyList<PropertyChange> properties) => properties.Select(property => new[]
    {
        Value.FromString(CommitNames.Of(ChangeKind.Changed)), Value.FromString(property.Key), property.ValueBefore, property.ValueAfter,
    });

    private static Value Names(IReadOnlyList<string> labels) => Value.FromList([.. labels.Select(Value.FromString)]);
}
