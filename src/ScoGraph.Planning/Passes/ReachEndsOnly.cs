using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Passes;

/// <summary>
/// Where the rest of a plan does not care how often a row comes (DISTINCT, distinct aggregates, min and max) and the list of
/// relationships of a variable-length expansion is not read, reaching each end once is enough.
/// </summary>
internal sealed class ReachEndsOnly : IPlanPass
{
    public string Name => "reach-ends-only";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => Rewrite(root, ignoresRepeats: false, []);

    private static LogicalOperator Rewrite(LogicalOperator plan, bool ignoresRepeats, HashSet<Variable> readAbove)
    {
        HashSet<Variable> read = [.. readAbove, .. OperatorVariables.Read(plan)];
        switch (plan)
        {
            case LogicalDistinct distinct:
                return distinct with { Input = Rewrite(distinct.Input, true, read) };
            case LogicalAggregate aggregate:
                bool ignores = aggregate.Aggregates.All(IgnoresRepeats);
                return aggregate with { Input = Rewrite(aggregate.Input, ignores, read) };
            case LogicalVariableExpand walk when ignoresRepeats && !readAbove.Contains(walk.Relationships) && walk.DifferentFrom.IsEmpty:
                return walk with { EndsOnly = true, Input = Rewrite(walk.Input, true, read) };
            case LogicalFilter or LogicalProject or LogicalExpand or LogicalVariableExpand or LogicalQuantifiedExpand
                or LogicalNodeScan or LogicalNodeSeek
                or LogicalUnwind:
                LogicalUnary unary = (LogicalUnary)plan;
                LogicalOperator input = Rewrite(unary.Input, ignoresRepeats, read);
                return ReferenceEquals(input, unary.Input) ? unary : unary with { Input = input };
            default:
                // A sort, limit or write cares how many rows come; so does what stands below it.
                return plan.MapInputs(i => Rewrite(i, false, read));
        }
    }

    private static bool IgnoresRepeats(BoundAggregate aggregate) => aggregate.Distinct || aggregate.Function?.Name is "min" or "max";
}
