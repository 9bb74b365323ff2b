using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// What a row rests on beside itself because it meets a condition: for EXISTS what was found, for NOT EXISTS that nothing was, for OR
/// either side that holds. A condition without a subquery rests on the row alone.
/// </summary>
internal sealed class ConditionSupport(SupportCarrier carrier)
{
    public IEnumerable<Support> Of(BoundExpression condition)
    {
        List<Support> parts = [];
        Stack<(BoundExpression Condition, bool Holds)> open = new([(condition, true)]);
        while (open.TryPop(out (BoundExpression Condition, bool Holds) next))
        {
            if (!SubquerySupport.Has(next.Condition))
                continue;
            switch (next.Condition)
            {
                case EarlyCondition:
                    // It is tested again in its place, where it counts.
                    break;
                case LateCondition late:
                    open.Push((late.Condition, next.Holds));
                    break;
                case BoundNot not:
                    open.Push((not.Operand, !next.Holds));
                    break;
                case BoundLogical { Connective: LogicalConnective.And or LogicalConnective.Or } both:
                    if (both.Connective == LogicalConnective.And == next.Holds)
                    {
                        open.Push((both.Right, next.Holds));
                        open.Push((both.Left, next.Holds));
                    }
                    else
                        parts.Add(Either(both, next.Holds));
                    break;
                case BoundSubquery { Kind: Subquery.Exists } exists:
                    parts.Add(next.Holds ? new GroupSupport(carrier.Witnesses(exists), WitnessCount.Alternatives)
                        : new AbsentSupport(new Sought(exists.Span, exists.Query.Arguments)));
                    break;
                default:
                    parts.AddRange(SubquerySupport.Of(next.Condition, carrier));
                    break;
            }
        }

        return parts;
    }

    /// <summary>The row once for each side that holds. By De Morgan's law also for AND where it does not hold.</summary>
    private GroupSupport Either(BoundLogical both, bool hold)
    {
        ImmutableArray<Variable> given = [.. FreeVariables.Of(both)];
        LogicalOperator[] sides =
        [
            .. new[] { both.Left, both.Right }.Select(side => new LogicalFilter(
                new LogicalArgument(given), [hold ? side : new BoundNot(side.Span, side)])),
        ];
        LogicalUnion union = new([.. sides], [[], []], [], All: true);
        return new GroupSupport(carrier.Witnesses(union, given, both.Span), WitnessCount.Alternatives);
    }
}
