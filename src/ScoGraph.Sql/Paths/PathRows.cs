using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Paths;

/// <summary>The rows of a statement with the shortest paths between two nodes of each, which are found by further statements.</summary>
/// <param name="backend">The database.</param>
/// <param name="inner">The rows.</param>
/// <param name="forward">A step from nodes.</param>
/// <param name="backward">A step to nodes.</param>
/// <param name="shape">Which paths, and how they are put into rows.</param>
internal sealed class PathRows(ISqlBackend backend, SqlRows inner, StepStatement forward, StepStatement backward, PathShape shape)
    : ISqlRows
{
    public string Description =>
        $"{inner.Description}\nfor each row the shortest paths, a level at a time from the smaller side\n{forward.Text}\n{backward.Text}";

    public IReadOnlyList<string> Choices => inner.Choices;

    public bool Accepts(IReadOnlyDictionary<string, Value> given) =>
        inner.Accepts(given) && forward.Accepts(given) && backward.Accepts(given);

    public IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> given, QueryWatch watch)
    {
        ISqlState state = SqlRows.StateOf(backend, snapshot);
        TwoEndedSearch search = new(
            nodes => forward.Run(state, nodes, given, watch), nodes => backward.Run(state, nodes, given, watch), shape.Min, shape.Max);
        return new PathReader(inner.Open(snapshot, given, watch), search, shape);
    }
}
