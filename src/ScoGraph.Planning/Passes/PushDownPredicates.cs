using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Passes;

/// <summary>Moves each predicate down to the first place where all it reads is bound, so that rows which fail it go no further.</summary>
internal sealed class PushDownPredicates : IPlanPass
{
    public string Name => "push-down-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => Push(root, []);

    /// <summary>The plan with the predicates applied to its rows, as deep as they go.</summary>
    private static LogicalOperator Push(LogicalOperator plan, ImmutableArray<BoundExpression> predicates)
    {
        switch (plan)
        {
            case LogicalFilter filter:
                return Push(filter.Input, filter.Predicates.AddRange(predicates));
            case LogicalOptional optional:
                return Split(optional, optional.Input, predicates,
                    input => optional with { Input = input, Inner = Push(optional.Inner, []) });
            case LogicalUnary unary when IsTransparent(unary):
                return Split(unary, unary.Input, predicates, input => unary with { Input = input });
            default:
                return Filter(plan.MapInputs(input => Push(input, [])), predicates);
        }
    }

    /// <summary>Operators that pass rows on one by one, or whole sets of them: filtering before is filtering after.</summary>
    private static bool IsTransparent(LogicalUnary plan) => plan is LogicalNodeScan or LogicalNodeSeek
        or LogicalExpand or LogicalRelationshipEnds
        or LogicalVariableExpand or LogicalQuantifiedExpand or LogicalShortestPath or LogicalProject or LogicalUnwind
            or LogicalSort or LogicalDistinct or LogicalCallProcedure;

    private static LogicalOperator Split(
        LogicalUnary plan, LogicalOperator input, ImmutableArray<BoundExpression> predicates, Func<LogicalOperator,
            LogicalOperator> rebuild)
    {
        if (predicates.IsEmpty)
            return Rebuild(plan, input, Push(input, []), rebuild);
        ImmutableHashSet<Variable> below = OperatorVariables.Bound(input).Except(OperatorVariables.Introduced(plan).Except(Kept(plan)));
        ILookup<bool, BoundExpression> parts = predicates.ToLookup(p => below.IsSupersetOf(FreeVariables.Of(p)));
        return Filter(rebuild(Push(input, [.. parts[true]])), [.. parts[false]]);
    }

    private static LogicalOperator Rebuild(
        LogicalUnary plan, LogicalOperator before, LogicalOperator after, Func<LogicalOperator, LogicalOperator> rebuild) =>
        ReferenceEquals(before, after) && plan is not LogicalOptional ? plan : rebuild(after);

    /// <summary>Ends that were bound below already: not new, though the operator names them.</summary>
    private static IEnumerable<Variable> Kept(LogicalUnary plan) => plan is LogicalRelationshipEnds ends
        ? [.. ends.FromBound ? [ends.From] : Array.Empty<Variable>(), .. ends.ToBound ? [ends.To] : Array.Empty<Variable>()] : [];

    private static LogicalOperator Filter(LogicalOperator plan, ImmutableArray<BoundExpression> predicates) =>
        predicates.IsEmpty ? plan : new LogicalFilter(plan, predicates);
}
