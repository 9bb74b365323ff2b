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

    /// <summary>
    /// Where the one node or relationship stands that expressions read, and nothing else; -1 where they read others, or there may be none.
    /// </summary>
    public static int OnlySlot(IEnumerable<BoundExpression> expressions, MappingContext context) =>
        FreeVariables.Of(expressions) is { Count: 1 } read && read.All(VectorExpressions.IsThere) ? context.Slot(read.First()) : -1;

    /// <summary>Whether a variable holds relationships, not nodes.</summary>
    public static bool OfRelationship(Variable element) => (element.Type.Kinds & ValueTypes.Relationship) != 0;

    public static ColumnSource Map(BoundExpression read, MappingContext context)
    {
        BoundProperty? property = read as BoundProperty;
        Variable element = ((BoundVariable)(property?.Target ?? read)).Variable;
        return new ColumnSource(
            context.Slot(element), property is null ? null : context.Layout.Names.Key(property.Key),
            OfRelationship(element), VectorExpressions.MayBeNull(element));
    }
}
