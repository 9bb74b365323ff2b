using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Binding.Patterns;

/// <summary>The property map of a pattern's element as conditions, one a key.</summary>
internal static class PropertyConditions
{
    public static IEnumerable<BoundExpression> Bind(Expression? properties, Variable element, string clause, ExpressionContext context) =>
        properties switch
        {
            null => [],
            MapLiteral map => map.Entries.Select(entry => Condition(element, entry.Key.Name, ExpressionBinder.Bind(entry.Value, context))),
            _ => throw BindingErrors.PropertyParameter(clause, properties.Span),
        };

    public static BoundExpression Condition(Variable element, string key, BoundExpression value) => new BoundComparison(
        value.Span, Comparison.Equal, new BoundProperty(value.Span, new BoundVariable(value.Span, element), key), value);
}
