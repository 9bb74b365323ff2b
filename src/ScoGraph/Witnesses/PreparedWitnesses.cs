using System.Collections.Concurrent;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Witnesses;
using ScoGraph.Planning.Running;

namespace ScoGraph.Witnesses;

/// <summary>The queries for witnesses of one statement, each made ready when it is first asked. Any thread.</summary>
/// <param name="statement">The statement.</param>
/// <param name="options">Which passes are left out.</param>
/// <param name="executor">Makes plans ready.</param>
internal sealed class PreparedWitnesses(BoundStatement statement, PlannerOptions options, IPlanExecutor executor)
{
    private readonly ConcurrentDictionary<(WitnessQuery Query, string Pinned), PreparedWitness> _ready = new();

    public BoundStatement Statement => statement;

    /// <param name="query">The query.</param>
    /// <param name="pinned">For each key whether the plan compares it.</param>
    /// <param name="snapshot">What to plan for.</param>
    public PreparedWitness Get(WitnessQuery query, bool[] pinned, IGraphSnapshot snapshot)
    {
        (WitnessQuery, string) name = (query, string.Concat(pinned.Select(pin => pin ? '1' : '0')));
        return _ready.TryGetValue(name, out PreparedWitness? known) ? known : _ready.GetOrAdd(name, Prepare(query, pinned, snapshot));
    }

    private PreparedWitness Prepare(WitnessQuery query, bool[] pinned, IGraphSnapshot snapshot)
    {
        LogicalPlan plan = Planner.PlanWitnesses(query, pinned, statement, new SnapshotCounts(snapshot), options);
        return new PreparedWitness(new SupportColumns(plan), executor.Prepare(plan));
    }
}
