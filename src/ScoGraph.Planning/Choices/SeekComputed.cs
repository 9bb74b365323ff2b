using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Where nodes would be scanned for each row, to be compared with what is computed of it, they are looked up by what is computed of them
/// once (hash join; DeWitt et al., SIGMOD 1984). What must equal is tested behind it as before.
/// </summary>
internal sealed class SeekComputed : IPlanPass
{
    /// <summary>For fewer rows scans with vectors take no longer than values that are looked up; for many they take for ever.</summary>
    private const double FewRows = 8;

    public string Name => "seek-computed";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => Choose(plan, context));

    private static LogicalOperator Choose(LogicalOperator plan, PlanningContext context)
    {
        if (plan is not LogicalFilter { Input: LogicalNodeScan { Input: not LogicalArgument } scan } filter)
            return plan;
        // What is asked before may fail for nodes that would not be found.
        ImmutableArray<BoundExpression> asked = filter.Predicates;
        for (int i = 0; i < asked.Length && (i == 0 || !Fallibility.ConditionCanFail(asked[i - 1])); i++)
        {
            if (Equality(asked[i] is EarlyCondition early ? early.Condition : asked[i], scan.Node) is var (computed, value))
            {
                return CardinalityEstimator.Annotate(scan.Input, context.Cost).EstimatedRows < FewRows ? plan
                    : Seek(filter, scan, computed, value);
            }
        }

        return plan;
    }

    private static LogicalFilter Seek(LogicalFilter filter, LogicalNodeScan scan, BoundExpression computed, BoundExpression value)
    {
        // What the node alone must meet is tested once, too.
        ImmutableArray<BoundExpression> own = [.. filter.Predicates.Where(condition => condition is not LateCondition
            && !Fallibility.ConditionCanFail(condition) && Purity.IsRepeatable(condition)
            && FreeVariables.Of(condition).SetEquals([scan.Node]))];
        LogicalComputedSeek seek = new(scan.Input, scan.Node, scan.Label, computed, value) { Own = own };
        return new LogicalFilter(seek, filter.Predicates.RemoveRange(own));
    }

    private static (BoundExpression Computed, BoundExpression Value)? Equality(BoundExpression predicate, Variable node)
    {
        if (predicate is not BoundComparison { Operator: Comparison.Equal } equality || !Purity.IsRepeatable(equality))
            return null;
        HashSet<Variable> left = [.. FreeVariables.Of(equality.Left)], right = [.. FreeVariables.Of(equality.Right)];
        return left.SetEquals([node]) && right.Count > 0 && !right.Contains(node) ? (equality.Left, equality.Right)
            : right.SetEquals([node]) && left.Count > 0 && !left.Contains(node) ? (equality.Right, equality.Left) : null;
    }
}
