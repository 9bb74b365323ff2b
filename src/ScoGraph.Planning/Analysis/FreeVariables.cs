using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// The variables that an expression reads from its row: those it declares itself (comprehensions, quantifiers, reduce) are not among them.
/// </summary>
internal static class FreeVariables
{
    public static HashSet<Variable> Of(BoundExpression expression)
    {
        HashSet<Variable> variables = [];
        Collect(expression, variables);
        return variables;
    }

    public static HashSet<Variable> Of(IEnumerable<BoundExpression> expressions)
    {
        HashSet<Variable> variables = [];
        foreach (BoundExpression expression in expressions)
            Collect(expression, variables);
        return variables;
    }

    private static void Collect(BoundExpression expression, HashSet<Variable> variables)
    {
        switch (expression)
        {
            case BoundVariable reference:
                variables.Add(reference.Variable);
                break;
            case BoundPath path:
                variables.UnionWith(path.Elements.Nodes);
                variables.UnionWith(path.Elements.Relationships);
                break;
            case BoundSubquery subquery:
                variables.UnionWith(subquery.Query.Arguments);
                break;
            default:
                foreach (BoundExpression part in ExpressionChildren.Of(expression))
                    Collect(part, variables);
                foreach (Variable own in Declared(expression))
                    variables.Remove(own);
                break;
        }
    }

    private static IEnumerable<Variable> Declared(BoundExpression expression) => expression switch
    {
        BoundListComprehension e => [e.Variable],
        BoundQuantifier e => [e.Variable],
        BoundReduce e => [e.Accumulator, e.Variable],
        _ => [],
    };
}
