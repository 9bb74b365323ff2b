using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Sqlite.History;

/// <summary>
/// <c>graph.changes(from, to)</c>: what changed between the states after two commits, net, a row for each element that is new or gone or
/// has other labels, one for each property that differs, and one for each declaration.
/// </summary>
internal sealed class ChangesProcedure(Func<PastStates> past) : Procedure
{
    public override string Name => "graph.changes";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        new Parameter("from", ValueTypes.Integer, Summary: "the number of the earlier commit"),
        new Parameter("to", ValueTypes.Integer, Summary: "the number of the later commit"),
    ];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
    [
        new Parameter("element", ValueTypes.String, Summary: "'node', 'relationship' or 'declaration'"),
        new Parameter("id", ValueTypes.Integer, Summary: "its id; null for a declaration"),
        .. ChangeRows.Columns,
    ];

    public override string Summary { get; init; } =
        "What changed between the states after two commits, of graphs in a file: a row for each element that is new or gone or has other "
        + "labels, and one for each property that differs.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            yield break;
        GraphChanges changes = Between(arguments[0].AsInteger(), arguments[1].AsInteger());
        foreach (SchemaChange change in changes.Schema)
            yield return [Value.FromString("declaration"), default, .. ChangeRows.Of(change)];
        foreach (NodeChange change in changes.Nodes)
        {
            context.ThrowIfStopped();
            foreach (Value[] row in ChangeRows.Of(change))
                yield return [Value.FromString("node"), Value.FromInteger(change.Id), .. row];
        }

        foreach (RelationshipChange change in changes.Relationships)
        {
            context.ThrowIfStopped();
            foreach (Value[] row in ChangeRows.Of(change))
                yield return [Value.FromString("relationship"), Value.FromInteger(change.Id), .. row];
        }
    }

    private GraphChanges Between(long from, long to)
    {
        if (to < from)
            throw Refused($"The state {to} is before the state {from}: the earlier one comes first.");
        try
        {
            return past().Between(from, to);
        }
        catch (GraphFileException error) when (error.Problem == GraphFileProblem.NoSuchState)
        {
            throw Refused(error.Message);
        }
    }

    private static ValueException Refused(string message) => new(ErrorCategory.ArgumentError, "InvalidArgumentValue", message);
}
