using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Functions.Scalar.General;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>Expressions over nodes, their properties and those of relationships, for many rows at once.</summary>
internal static class VectorMapping
{
    /// <param name="expression">
    /// A node, a property of one or of a relationship, the size of one, what is the same for all rows, how often a pattern matches,
    /// arithmetic over these, or functions of numbers; a condition on them, or a choice among them by conditions. Anything else over nodes
    /// and relationships is computed row by row.
    /// </param>
    /// <param name="need">What is asked of it.</param>
    /// <param name="context">The plan.</param>
    /// <returns>Makes the values of a run.</returns>
    public static Func<RowVector> Map(BoundExpression expression, VectorNeed need, MappingContext context)
    {
        switch (expression)
        {
            case BoundSubquery or BoundFunctionCall { Arguments: [BoundSubquery] }
                when CountedMatches.Of(expression) is { } matches && context.Counted(matches) is { } counts:
                return counts;
            case BoundArithmetic arithmetic when VectorExpressions.IsTermOfRow(arithmetic):
                (Func<RowVector> left, Func<RowVector> right) = (
                    Map(arithmetic.Left, VectorNeed.Numbers, context), Map(arithmetic.Right, VectorNeed.Numbers, context));
                return OfNumbers(() => new ArithmeticVector(arithmetic.Operator, left(), right()), expression, context);
            case BoundFunctionCall { Function: SizeFunction, Arguments: [BoundProperty { Target: BoundVariable } measured] }:
                ColumnSource texts = ColumnSourceMapping.Map(measured, context);
                return WhereThere(() => new TextSizeVector(texts), texts.Slot, texts.MayLack);
            case BoundFunctionCall call when NumberFunctions.IsOne(call) && VectorExpressions.IsTermOfRow(call):
                Func<RowVector> number = Map(call.Arguments[0], VectorNeed.Numbers, context);
                return OfNumbers(() => new NumberFunctionVector(call.Function, number()), expression, context);
            case BoundCase choice when VectorExpressions.IsChoice(choice):
                return Choice(choice, context);
            case BoundFunctionCall { Function: CoalesceFunction, Arguments: var parts } when parts.All(VectorExpressions.IsPart):
                ImmutableArray<Func<RowVector>> firsts = [.. parts.Select(part => Map(part, VectorNeed.Values, context))];
                Func<ComputedVector> first = Computed(expression, context);
                return () => new FirstVector([.. firsts.Select(make => make())], first());
            case BoundFunctionCall { Function: TypeFunction, Arguments: [BoundVariable { Variable: var typed }] }
                when VectorExpressions.IsElement(typed):
                int of = context.Slot(typed);
                return WhereThere(() => new TypeVector(of), of, VectorExpressions.MayBeNull(typed));
            case var condition when VectorExpressions.IsTruth(condition):
                return Truth(expression, context);
            case BoundVariable { Variable: var named } when !VectorExpressions.IsElement(named):
                int at = context.Slot(named);
                return () => new ValueVector(at);
            case BoundVariable or BoundProperty { Target: BoundVariable } when ColumnSourceMapping.IsSource(expression):
                ColumnSource source = ColumnSourceMapping.Map(expression, context);
                return WhereThere(() => new ColumnVector(source, need), source.Slot, source.MayLack);
            case BoundConstant or BoundParameter:
                Evaluator value = context.Expressions.Compile(expression);
                return () => new SameVector(value, need);
            default:
                if (VectorExpressions.OnlyProperty(expression) is not { } property)
                    return Computed(expression, context);
                Evaluator computed = context.Expressions.Compile(expression);
                int slot = ColumnSourceMapping.OnlySlot([expression], context);
                ColumnSource read = ColumnSourceMapping.Map(property, context);
                Func<RowVector> values = WhereThere(() => new ColumnVector(read, VectorNeed.Values), read.Slot, read.MayLack);
                return () => new ByValueVector(computed, values, slot);
        }
    }

    /// <summary>A comparison of numbers, or that it does not hold.</summary>
    public static Func<VectorComparison> Map(BoundComparison comparison, bool isNegated, MappingContext context)
    {
        (Func<RowVector> left, Func<RowVector> right) = (
            Map(comparison.Left, VectorNeed.Numbers, context), Map(comparison.Right, VectorNeed.Numbers, context));
        return () => new VectorComparison(comparison.Operator, left(), right()) { IsNegated = isNegated };
    }

    /// <summary>What is computed of numbers; values of a row that are no column's may well be something else.</summary>
    private static Func<RowVector> OfNumbers(Func<RowVector> make, BoundExpression expression, MappingContext context)
    {
        if (VectorExpressions.IsTerm(expression))
            return make;
        Func<ComputedVector> each = Computed(expression, context);
        return () => new TriedVector(make(), each());
    }

    private static Func<RowVector> WhereThere(Func<RowVector> read, int slot, bool mayLack) =>
        mayLack ? () => new OptionalVector(read(), slot) : read;

    private static Func<RowVector> Choice(BoundCase choice, MappingContext context)
    {
        ImmutableArray<Func<IBatchTest>> conditions =
            [.. choice.Branches.Select(branch => BatchTestMapping.Map(VectorExpressions.Condition(choice, branch), false, context))];
        ImmutableArray<Func<RowVector>> results = [.. choice.Branches.Select(branch => Map(branch.Then, VectorNeed.Values, context))];
        Func<RowVector>? otherwise = choice.Otherwise is { } rest ? Map(rest, VectorNeed.Values, context) : null;
        Func<ComputedVector> computed = Computed(choice, context);
        return () => new ChoiceVector(
            [.. conditions.Select(make => make())], [.. results.Select(make => make())], otherwise?.Invoke(), computed());
    }

    private static Func<RowVector> Truth(BoundExpression condition, MappingContext context)
    {
        Func<IBatchTest> holds = BatchTestMapping.Map(condition, false, context);
        if (condition is BoundLabelTest or BoundIsNull)
            return () => new TruthVector(holds(), null);
        Func<IBatchTest> fails = BatchTestMapping.Map(condition, true, context);
        return () => new TruthVector(holds(), fails());
    }

    private static Func<ComputedVector> Computed(BoundExpression expression, MappingContext context)
    {
        Evaluator computed = context.Expressions.Compile(expression);
        int slot = ColumnSourceMapping.OnlySlot([expression], context);
        return () => new ComputedVector(computed, slot);
    }
}
