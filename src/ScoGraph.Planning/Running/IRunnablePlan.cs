using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Running;

/// <summary>A plan made ready by an <see cref="IPlanExecutor"/>.</summary>
internal interface IRunnablePlan
{
    /// <summary>Runs the plan to its end, or until the sink wants no more rows.</summary>
    /// <exception cref="QueryException">A parameter is missing, the evaluation failed, or a limit is reached; what was written is to be
    /// dropped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    void Execute(QueryRun run, IRowSink sink);

    /// <summary>The plan that is carried out on a state by a run that only reads: for EXPLAIN and PROFILE.</summary>
    LogicalPlan PlanOn(IGraphSnapshot snapshot);
}
