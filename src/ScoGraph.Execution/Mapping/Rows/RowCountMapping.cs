using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>The counts of SKIP and LIMIT.</summary>
internal static class RowCountMapping
{
    public static RowCount Map(string clause, BoundExpression count, MappingContext context) =>
        new(clause, context.Expressions.CompilePlaced(count));
}
