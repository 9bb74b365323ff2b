using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>
/// A condition of many rows. That it does not hold is asked of what it is made of, after De Morgan, which is true of three truth values
/// as well.
/// </summary>
internal static class BatchTestMapping
{
    /// <param name="predicate">The condition.</param>
    /// <param name="isNegated">Whether rows are wanted for which it is false.</param>
    /// <param name="context">The plan.</param>
    /// <returns>Makes the test of a run.</returns>
    public static Func<IBatchTest> Map(BoundExpression predicate, bool isNegated, MappingContext context) => predicate switch
    {
        BoundNot not => Map(not.Operand, !isNegated, context),
        BoundLogical { Connective: LogicalConnective.Xor } either => Either(
            Every(Map(either.Left, false, context), Map(either.Right, !isNegated, context)),
            Every(Map(either.Left, true, context), Map(either.Right, isNegated, context))),
        BoundLogical { Connective: LogicalConnective.And } both when !isNegated =>
            Every(Map(both.Left, false, context), Map(both.Right, false, context)),
        BoundLogical { Connective: LogicalConnective.Or } one when isNegated =>
            Every(Map(one.Left, true, context), Map(one.Right, true, context)),
        BoundLogical logical => Either(Map(logical.Left, isNegated, context), Map(logical.Right, isNegated, context)),
        BoundLabelTest { Operand: BoundVariable { Variable: { Type.Kinds: ValueTypes.Node } node } } test when AreNamed(test.Labels) =>
            Labels(test.Labels, context.Slot(node), isNegated, context),
        EarlyCondition early => Map(early.Condition, isNegated, context),
        LateCondition late => Late(late, isNegated, context),
        _ => One(predicate, isNegated, context),
    };

    /// <summary>What was tested early is not asked again as long as it has never failed there.</summary>
    private static Func<IBatchTest> Late(LateCondition late, bool isNegated, MappingContext context)
    {
        Func<IBatchTest> again = Map(late.Condition, isNegated, context);
        int mark = context.Layout.Mark(late.Mark);
        return () => new LateTest(mark, again());
    }

    private static bool AreNamed(BoundLabels labels) => labels.All.All(part => part is not (BoundAnyLabel or BoundComputedLabels));

    private static Func<IBatchTest> Labels(BoundLabels labels, int slot, bool isNegated, MappingContext context)
    {
        if (labels is BoundNotLabels not)
            return Labels(not.Operand, slot, !isNegated, context);
        if (labels is BoundLabelName name)
        {
            NameReference label = context.Layout.Names.Label(name.Name);
            return () => new LabelTest(slot, label, isNegated);
        }

        ImmutableArray<Func<IBatchTest>> parts = [.. labels.Operands.Select(part => Labels(part, slot, isNegated, context))];
        return labels is BoundAndLabels != isNegated ? Every(parts) : Either(parts);
    }

    private static Func<IBatchTest> Every(params ImmutableArray<Func<IBatchTest>> parts) => () =>
        new EveryTest([.. parts.Select(make => make())]);

    private static Func<IBatchTest> Either(params ImmutableArray<Func<IBatchTest>> parts) => () =>
        new EitherTest([.. parts.Select(make => make())]);

    private static Func<IBatchTest> One(BoundExpression predicate, bool isNegated, MappingContext context)
    {
        if (predicate is BoundIsNull isNull)
        {
            Func<RowVector> values = VectorMapping.Map(isNull.Operand, VectorNeed.Presence, context);
            return () => new PresenceTest(values(), isNull.Negated != isNegated);
        }

        BatchCondition condition = predicate switch
        {
            BoundComparison compared when RowConditions.IsSide(compared.Left) && RowConditions.IsSide(compared.Right) =>
                Condition(compared.Left, Test(compared.Operator, isNegated), compared.Right, context),
            BoundTextPredicate { Predicate: not TextPredicate.Matches } text
                when RowConditions.IsSide(text.Left) && RowConditions.IsSide(text.Right) =>
                Condition(text.Left, new ColumnTest(null, text.Predicate) { IsNegated = isNegated }, text.Right, context),
            _ => Whole(predicate, isNegated, context),
        };
        return () => new BatchTest(condition);
    }

    private static ColumnTest Test(Comparison comparison, bool isNegated) => (comparison, isNegated) switch
    {
        (Comparison.Equal, true) => new ColumnTest(Comparison.NotEqual, null),
        (Comparison.NotEqual, true) => new ColumnTest(Comparison.Equal, null),
        _ => new ColumnTest(comparison, null) { IsNegated = isNegated },
    };

    /// <summary>A condition that is computed row by row, once for each node.</summary>
    private static BatchCondition Whole(BoundExpression predicate, bool isNegated, MappingContext context)
    {
        Evaluator computed = context.Expressions.Compile(predicate);
        int slot = ColumnSourceMapping.OnlySlot([predicate], context);
        return new BatchCondition(
            () => new ComputedVector(computed, -1), new ColumnTest(Comparison.Equal, null),
            () => new SameVector(_ => Value.FromBoolean(!isNegated), VectorNeed.Values), slot, Same: null);
    }

    private static BatchCondition Condition(BoundExpression left, ColumnTest test, BoundExpression right, MappingContext context) => new(
        VectorMapping.Map(left, VectorNeed.Values, context), test, VectorMapping.Map(right, VectorNeed.Values, context),
        ColumnSourceMapping.OnlySlot([left, right], context),
        VectorExpressions.IsProperty(left) && VectorExpressions.IsProperty(right)
            && FreeVariables.Of([left, right]).All(VectorExpressions.IsThere)
            ? (ColumnSourceMapping.Map(left, context), ColumnSourceMapping.Map(right, context)) : null);
}
