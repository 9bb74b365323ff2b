using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Conditions on a property of the scanned node, with a value that is the same for the whole scan.</summary>
internal static class ColumnMapping
{
    public static ColumnCondition Map(BoundExpression predicate, MappingContext context)
    {
        (BoundExpression left, BoundExpression right, ColumnTest test) = Parts(predicate)!.Value;
        return new ColumnCondition(
            context.Layout.Names.Key(((BoundProperty)left).Key), test,
            new PlacedEvaluator(context.Expressions.Compile(right), predicate.Span));
    }

    private static (BoundExpression Left, BoundExpression Right, ColumnTest Test)? Parts(BoundExpression predicate) => predicate switch
    {
        BoundComparison c => (c.Left, c.Right, new ColumnTest(c.Operator, null)),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t => (t.Left, t.Right, new ColumnTest(null, t.Predicate)),
        _ => null,
    };
}
