using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Operators.Scans.Filters;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Conditions on properties of the scanned node: those that <see cref="ColumnConditions.Tested"/> tells.</summary>
internal static class ColumnMapping
{
    /// <summary>A property against a value that is the same for the whole scan.</summary>
    public static ColumnCondition Map(BoundExpression predicate, MappingContext context)
    {
        (BoundExpression left, BoundExpression right, ColumnTest test) = predicate is BoundTextPredicate text
            ? (text.Left, text.Right, new ColumnTest(null, text.Predicate))
            : predicate is BoundComparison compared ? (compared.Left, compared.Right, new ColumnTest(compared.Operator, null))
            : throw new InvalidOperationException($"No column is tested by {predicate}.");
        return new ColumnCondition(
            context.Layout.Names.Key(((BoundProperty)left).Key), test,
            new PlacedEvaluator(context.Expressions.Compile(right), predicate.Span));
    }

    /// <returns>Makes the filter of a run.</returns>
    public static Func<IScanFilter> Map(BoundExpression predicate, Variable node, MappingContext context)
    {
        if (ColumnConditions.Tests(predicate, node))
        {
            ColumnCondition condition = Map(predicate, context);
            return () => new ColumnFilter(condition);
        }

        switch (predicate)
        {
            case BoundLogical or:
                (Func<IScanFilter> first, Func<IScanFilter> second) = (Map(or.Left, node, context), Map(or.Right, node, context));
                return () => new EitherFilter(first(), second());
            case BoundIsNull { Operand: BoundProperty { Key: var key } } isNull:
                NameReference present = context.Layout.Names.Key(key);
                return () => new PresenceFilter(present, isNull.Negated);
            case BoundIn { Item: BoundProperty item, List: BoundConstant list }:
                NameReference sought = context.Layout.Names.Key(item.Key);
                return () => new AmongFilter(sought, list.Value);
            case BoundComparison computed:
                (Func<IntegerTerm> left, Func<IntegerTerm> right) = (Term(computed.Left, context), Term(computed.Right, context));
                (Condition whole, int slot) = (context.Expressions.CompileCondition(predicate), context.Slot(node));
                bool mayFail = computed.Left is BoundArithmetic || computed.Right is BoundArithmetic;
                return () => new ComputedFilter(new ComparedTerms(computed.Operator, left(), right()), whole, slot, mayFail);
            default:
                throw new InvalidOperationException($"No column is tested by {predicate}.");
        }
    }

    private static Func<IntegerTerm> Term(BoundExpression expression, MappingContext context)
    {
        switch (expression)
        {
            case BoundArithmetic arithmetic:
                (Func<IntegerTerm> left, Func<IntegerTerm> right) = (Term(arithmetic.Left, context), Term(arithmetic.Right, context));
                return () => new ArithmeticTerm(arithmetic.Operator, left(), right());
            case BoundProperty property:
                NameReference key = context.Layout.Names.Key(property.Key);
                return () => new ColumnTerm(key);
            default:
                Evaluator value = context.Expressions.Compile(expression);
                return () => new SameTerm(value);
        }
    }
}
