using ScoGraph.Model.Elements;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Sqlite.History;

/// <summary>
/// <c>graph.history(element)</c>: what happened to a node or relationship, a row for its creation, deletion and change of labels, and one
/// for each property that changed, in the order of the commits.
/// </summary>
internal sealed class HistoryProcedure(Func<PastStates> past) : Procedure
{
    public override string Name => "graph.history";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [new Parameter("element", ValueTypes.Node | ValueTypes.Relationship, Summary: "the node or relationship")];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
    [
        new Parameter("commit", ValueTypes.Integer, Summary: "the number of the commit"),
        new Parameter("instant", ValueTypes.DateTime, Summary: "when it was made"),
        new Parameter("author", ValueTypes.String, Summary: "who made it; null where that was not said"),
        new Parameter("message", ValueTypes.String, Summary: "why; null where that was not said"),
        .. ChangeRows.Columns,
    ];

    public override string Summary { get; init; } =
        "What happened to a node or relationship, of graphs in a file: a row for its creation, deletion and change of labels, and one for each "
        + "property that changed.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        Value element = arguments[0];
        if (element.IsNull)
            yield break;
        foreach (GraphCommit commit in past().Commits(0, long.MaxValue))
        {
            context.ThrowIfStopped();
            IEnumerable<Value[]> rows = element.IsNode
                ? commit.Changes.Nodes.Where(n => n.Id == element.AsId()).SelectMany(ChangeRows.Of)
                : commit.Changes.Relationships.Where(r => r.Id == element.AsId()).SelectMany(ChangeRows.Of);
            foreach (Value[] row in rows)
            {
                yield return
                [
                    Value.FromInteger(commit.Number), ClrValues.FromClr(commit.Instant), ChangeRows.Text(commit.Author),
                    ChangeRows.Text(commit.Message), .. row,
                ];
            }
        }
    }
}
