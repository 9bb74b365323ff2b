using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Planning.Statistics;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Sql;

/// <summary>
/// Carries out plans over a graph that a database keeps: the part that SQL does exactly as one statement, the rest by another executor.
/// </summary>
/// <param name="rest">Carries out what is left, and whole plans where the database does not see the state that is asked.</param>
/// <param name="backend">The database.</param>
/// <param name="counts">What to plan by, of a state.</param>
internal sealed class SqlExecutor(IPlanExecutor rest, ISqlBackend backend, Func<IGraphSnapshot, IGraphCounts> counts) : IPlanExecutor
{
    public IRunnablePlan Prepare(LogicalPlan plan) => new SqlRunnable(plan, rest, backend, counts);
}
