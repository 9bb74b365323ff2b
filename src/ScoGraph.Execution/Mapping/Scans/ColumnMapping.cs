using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
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
        int slot = context.Slot(node);
        if (ColumnConditions.Tests(predicate, node))
        {
            ColumnCondition condition = Map(predicate, context);
            return predicate is BoundComparison tested ? Compared(tested, slot, context, () => new ColumnFilter(condition))
                : () => new ColumnFilter(condition);
        }

        if (!ColumnConditions.HasColumns(predicate, node))
        {
            Condition asked = context.Expressions.CompileCondition(predicate);
            Func<IBatchTest> test = BatchTestMapping.Map(predicate, false, context);
            bool fails = Fallibility.ConditionCanFail(predicate);
            return () => new TestedFilter(slot, test(), new RowFilter(asked, slot, fails));
        }

        switch (predicate)
        {
            case BoundLogical or:
                (Func<IScanFilter> first, Func<IScanFilter> second) = (Map(or.Left, node, context), Map(or.Right, node, context));
                return () => new EitherFilter(slot, first(), second());
            case BoundIsNull { Operand: BoundProperty { Key: var key } } isNull:
                NameReference present = context.Layout.Names.Key(key);
                return () => new PresenceFilter(present, isNull.Negated);
            case BoundIn { Item: BoundProperty item } among when ColumnConditions.ConstantList(among.List) is { } list:
                NameReference sought = context.Layout.Names.Key(item.Key);
                return () => new AmongFilter(sought, list);
            case BoundNot { Operand: BoundLogical { Connective: LogicalConnective.And } both } not:
                // One of two fails where both do not hold.
                (Func<IScanFilter> left, Func<IScanFilter> right) =
                    (Map(not with { Operand = both.Left }, node, context), Map(not with { Operand = both.Right }, node, context));
                return () => new EitherFilter(slot, left(), right());
            case BoundComparison or BoundNot { Operand: BoundComparison }:
                BoundComparison computed = (predicate as BoundNot)?.Operand as BoundComparison ?? (BoundComparison)predicate;
                Condition whole = context.Expressions.CompileCondition(predicate);
                bool mayFail = ColumnConditions.MayFail(computed.Left) || ColumnConditions.MayFail(computed.Right);
                return Compared(computed, slot, context, () => new RowFilter(whole, slot, mayFail), predicate is BoundNot);
            default:
                throw new InvalidOperationException($"No column is tested by {predicate}.");
        }
    }

    private static Func<IScanFilter> Compared(
        BoundComparison predicate, int slot, MappingContext context, Func<IScanFilter> otherwise, bool isNegated = false)
    {
        Func<VectorComparison> comparison = VectorMapping.Map(predicate, isNegated, context);
        return () => new ComparedFilter(slot, comparison(), otherwise());
    }
}
