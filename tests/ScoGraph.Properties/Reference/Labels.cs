using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Properties.Reference;

/// <summary>Label expressions over a set of names; a relationship's set is its type alone.</summary>
internal static class Labels
{
    public static bool Fit(LabelExpression? expression, IReadOnlyCollection<string> names) => expression switch
    {
        null => true,
        LabelName n => names.Contains(n.Name),
        LabelWildcard => names.Count > 0,
        LabelNot n => !Fit(n.Operand, names),
        LabelAnd a => a.Operands.All(operand => Fit(operand, names)),
        LabelOr o => o.Operands.Any(operand => Fit(operand, names)),
        _ => throw new ReferenceException($"{expression.GetType().Name} is not known here."),
    };
}
