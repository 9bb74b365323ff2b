using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// Leaves out the lists of a quantified path that nothing reads. Where one relationship is repeated and no condition looks at its ends, the
/// rest is a variable-length expansion.
/// </summary>
internal sealed class PlainWalks : IPlanPass
{
    public string Name => "plain-walks";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => new Rewrite().Apply(root, 0, context.Results);

    private sealed class Rewrite : DownwardRewrite<int>
    {
        protected override LogicalOperator Visit(LogicalOperator plan, int state) =>
            plan is LogicalQuantifiedExpand walk ? Narrow(walk, ReadAbove) : plan;

        protected override int Below(LogicalOperator plan, int input, int state) => state;
    }

    private static LogicalOperator Narrow(LogicalQuantifiedExpand walk, IReadOnlySet<Variable> read)
    {
        BoundIteration iteration = walk.Iteration with { Groups = [.. walk.Iteration.Groups.Where(g => read.Contains(g.List))] };
        if (iteration.Hops.Length > 1 || !iteration.Groups.IsEmpty || iteration.Nodes[0] == iteration.Nodes[1]
            || FreeVariables.Of(iteration.Predicates).Overlaps(iteration.Nodes))
            return walk with { Iteration = iteration };
        BoundHop hop = iteration.Hops[0];
        Direction direction = walk.Backward ? hop.Direction.Reverse() : hop.Direction;
        BoundLength length = walk.Length with { Step = hop.Relationship, StepPredicates = iteration.Predicates };
        return new LogicalVariableExpand(
            walk.Input, walk.Walk with { Types = hop.Types, Direction = direction }, length, ReverseList: walk.Backward, EndsOnly: false);
    }
}
