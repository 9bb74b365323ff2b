using ScoGraph.Planning.Running;

namespace ScoGraph.Witnesses;

/// <summary>A query for witnesses that is ready to run.</summary>
/// <param name="Columns">Where its rows hold what they rest on.</param>
/// <param name="Runnable">The plan.</param>
internal sealed record PreparedWitness(SupportColumns Columns, IRunnablePlan Runnable);
