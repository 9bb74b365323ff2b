using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>What is read of each of many rows: a node, or a property of a node or relationship.</summary>
internal static class ColumnSourceMapping
{
    public static ColumnSource Map(BoundExpression read, MappingContext context)
    {
        BoundProperty? property = read as BoundProperty;
        Variable element = ((BoundVariable)(property?.Target ?? read)).Variable;
        return new ColumnSource(
            context.Slot(element), property is null ? null : context.Layout.Names.Key(property.Key),
            element.Type.Kinds == ValueTypes.Relationship);
    }
}
