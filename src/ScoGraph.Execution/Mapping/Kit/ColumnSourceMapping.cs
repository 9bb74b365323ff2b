using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>What is read of each of many rows: a node, or a property of a node or relationship.</summary>
internal static class ColumnSourceMapping
{
    /// <summary>Whether an expression is a node, or a property of a node or relationship.</summary>
    public static bool IsSource(BoundExpression expression) => VectorExpressions.IsProperty(expression)
        || expression is BoundVariable { Variable: var node } && VectorExpressions.IsElement(node);

    /// <summary>Where the one node or relationship stands that an expression reads, and nothing else; -1 where it reads others.</summary>
    public static int OnlySlot(BoundExpression expression, MappingContext context) =>
        FreeVariables.Of(expression) is { Count: 1 } read && read.All(VectorExpressions.IsElement) ? context.Slot(read.First()) : -1;

    public static ColumnSource Map(BoundExpression read, MappingContext context)
    {
        BoundProperty? property = read as BoundProperty;
        Variable element = ((BoundVariable)(property?.Target ?? read)).Variable;
        return new ColumnSource(
            context.Slot(element), property is null ? null : context.Layout.Names.Key(property.Key),
            element.Type.Kinds == ValueTypes.Relationship);
    }
}
