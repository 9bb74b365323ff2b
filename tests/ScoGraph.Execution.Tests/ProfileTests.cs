using ScoGraph.Execution.Tests.Kit;
using ScoGraph.Model.Running;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Tests;

/// <summary>A profile counts for each operator the rows that it passes on and the time that passes in it alone.</summary>
public sealed class ProfileTests
{
    private static readonly TestGraph Graph = TestGraph.Of("UNWIND range(1, 5) AS i CREATE (:T {i: i})-[:R]->(:U)");

    [Fact]
    public void Times_of_operators_add_up_to_the_time_of_the_run()
    {
        (LogicalPlan plan, PlanProfile profile, StepClock clock) = Profile(
            "MATCH (t:T)-[:R]->(u) OPTIONAL MATCH (u)-->(v) WITH t, v ORDER BY t.i RETURN t.i % 2 AS k, count(*) AS c");
        long sum = All(plan.Root).Sum(o => profile[o].Ticks);
        // Between two questions time is an operator's, or nobody's where a result is handed out.
        Assert.InRange(sum, clock.Asked / 2, clock.Asked);
        Assert.All(All(plan.Root).Where(o => o is not LogicalArgument), o => Assert.True(profile[o].Ticks > 0, o.GetType().Name));
    }

    [Fact]
    public void Rows_of_each_operator_are_counted_and_those_that_an_aggregate_takes()
    {
        (LogicalPlan plan, PlanProfile profile, _) = Profile("MATCH (t:T)-[r:R]->(u) WHERE t.i > 2 RETURN t.i AS i, count(r) AS c");
        Assert.Equal(3, profile[All(plan.Root).Single(o => o is LogicalAggregate)].Rows);
        Assert.Equal(3, profile[All(plan.Root).First(o => o is LogicalExpand)].Rows);
    }

    private static (LogicalPlan Plan, PlanProfile Profile, StepClock Clock) Profile(string query)
    {
        LogicalPlan plan = Graph.Plan(query);
        (PlanProfile profile, StepClock clock) = (new(), new());
        QueryRun run = new()
        {
            Snapshot = Graph.Snapshot,
            Parameters = Graph.Parameters,
            Watch = new QueryWatch(QueryLimits.None, clock, query, default),
            Profile = profile,
        };
        PlanExecutor.Instance.Prepare(plan).Execute(run, new RowList());
        return (plan, profile, clock);
    }

    private static IEnumerable<LogicalOperator> All(LogicalOperator root) => root.Inputs.SelectMany(All).Prepend(root);

    /// <summary>A clock that moves by one whenever it is asked.</summary>
    private sealed class StepClock : TimeProvider
    {
        public long Asked { get; private set; }

        public override long GetTimestamp() => Asked++;
    }
}
