using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Running;

/// <summary>
/// Carries out plans: a logical plan in, something that runs out. A plan names no array, page or id, so an executor may walk pages in
/// memory, interpret operators, or hand a plan on as SQL.
/// </summary>
internal interface IPlanExecutor
{
    /// <summary>Makes a plan ready, once; what comes may be run at any time, on any state of any graph, on many threads at once.</summary>
    IRunnablePlan Prepare(LogicalPlan plan);
}
