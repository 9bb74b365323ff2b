using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>Expressions over nodes, their properties and those of relationships, for many rows at once.</summary>
internal static class VectorMapping
{
    /// <param name="expression">
    /// A node, a property of one or of a relationship, the size of one, what is the same for all rows, arithmetic over these, or functions
    /// of numbers; or a choice among them by comparisons. Anything else over nodes and relationships is computed row by row.
    /// </param>
    /// <param name="need">What is asked of it.</param>
    /// <param name="context">The plan.</param>
    /// <returns>Makes the values of a run.</returns>
    public static Func<RowVector> Map(BoundExpression expression, VectorNeed need, MappingContext context)
    {
        switch (expression)
        {
            case BoundArithmetic arithmetic when VectorExpressions.IsTerm(arithmetic):
                (Func<RowVector> left, Func<RowVector> right) = (
                    Map(arithmetic.Left, VectorNeed.Numbers, context), Map(arithmetic.Right, VectorNeed.Numbers, context));
                return () => new ArithmeticVector(arithmetic.Operator, left(), right());
            case BoundFunctionCall { Function: SizeFunction, Arguments: [BoundProperty { Target: BoundVariable } measured] }:
                ColumnSource texts = ColumnSourceMapping.Map(measured, context);
                return () => new TextSizeVector(texts);
            case BoundFunctionCall call when NumberFunctions.IsOne(call) && VectorExpressions.IsTerm(call):
                Func<RowVector> number = Map(call.Arguments[0], VectorNeed.Numbers, context);
                return () => new NumberFunctionVector(call.Function, number());
            case BoundCase choice when VectorExpressions.IsChoice(choice):
                return Choice(choice, context);
            case BoundVariable { Variable: var named } when !VectorExpressions.IsElement(named):
                int at = context.Slot(named);
                return () => new ValueVector(at);
            case BoundVariable or BoundProperty { Target: BoundVariable } when ColumnSourceMapping.IsSource(expression):
                ColumnSource source = ColumnSourceMapping.Map(expression, context);
                return () => new ColumnVector(source, need);
            case BoundConstant or BoundParameter:
                Evaluator value = context.Expressions.Compile(expression);
                return () => new SameVector(value, need);
            default:
                Evaluator computed = context.Expressions.Compile(expression);
                int slot = ColumnSourceMapping.OnlySlot(expression, context);
                if (VectorExpressions.OnlyProperty(expression) is not { } property)
                    return () => new ComputedVector(computed, slot);
                ColumnSource read = ColumnSourceMapping.Map(property, context);
                return () => new ByValueVector(computed, () => new ColumnVector(read, VectorNeed.Values), slot);
        }
    }

    /// <summary>A comparison of numbers, or that it does not hold.</summary>
    public static Func<VectorComparison> Map(BoundComparison comparison, bool isNegated, MappingContext context)
    {
        (Func<RowVector> left, Func<RowVector> right) = (
            Map(comparison.Left, VectorNeed.Numbers, context), Map(comparison.Right, VectorNeed.Numbers, context));
        return () => new VectorComparison(comparison.Operator, left(), right()) { IsNegated = isNegated };
    }

    private static Func<RowVector> Choice(BoundCase choice, MappingContext context)
    {
        ImmutableArray<Func<VectorComparison>> conditions =
            [.. choice.Branches.Select(branch => Map((BoundComparison)branch.When, isNegated: false, context))];
        ImmutableArray<Func<RowVector>> results =
            [.. choice.Branches.Select(branch => Map(branch.Then, VectorNeed.Numbers, context))];
        Func<RowVector> otherwise = choice.Otherwise is { } rest ? Map(rest, VectorNeed.Numbers, context)
            : () => new SameVector(_ => Value.Null, VectorNeed.Numbers);
        return () => new CaseVector([.. conditions.Select(make => make())], [.. results.Select(make => make())], otherwise());
    }
}
