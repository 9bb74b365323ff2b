using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>Expressions over nodes, their properties and those of relationships, for many rows at once.</summary>
internal static class VectorMapping
{
    /// <param name="expression">
    /// A node, a property of one or of a relationship, the size of one, what is the same for all rows, or arithmetic over these.
    /// </param>
    /// <param name="need">What is asked of it.</param>
    /// <param name="context">The plan.</param>
    /// <returns>Makes the values of a run.</returns>
    public static Func<RowVector> Map(BoundExpression expression, VectorNeed need, MappingContext context)
    {
        switch (expression)
        {
            case BoundArithmetic arithmetic:
                (Func<RowVector> left, Func<RowVector> right) = (
                    Map(arithmetic.Left, VectorNeed.Numbers, context), Map(arithmetic.Right, VectorNeed.Numbers, context));
                return () => new ArithmeticVector(arithmetic.Operator, left(), right());
            case BoundFunctionCall { Function: SizeFunction, Arguments: [BoundProperty { Target: BoundVariable } measured] }:
                ColumnSource texts = ColumnSourceMapping.Map(measured, context);
                return () => new TextSizeVector(texts);
            case BoundVariable or BoundProperty { Target: BoundVariable }:
                ColumnSource source = ColumnSourceMapping.Map(expression, context);
                return () => new ColumnVector(source, need);
            default:
                Evaluator value = context.Expressions.Compile(expression);
                return () => new SameVector(value, need);
        }
    }
}
