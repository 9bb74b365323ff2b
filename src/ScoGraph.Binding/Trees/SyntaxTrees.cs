using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Trees;

/// <summary>Questions about pieces of the syntax tree that do not depend on scopes.</summary>
internal static class SyntaxTrees
{
    /// <summary>
    /// Whether two pieces read the same, apart from where they stand, from parentheses and from the case of function names.
    /// </summary>
    public static bool Same(SyntaxNode? left, SyntaxNode? right)
    {
        (left, right) = (Bare(left), Bare(right));
        if (left is null || right is null)
            return left is null && right is null;
        if (left.GetType() != right.GetType())
            return false;
        SyntaxShape a = SyntaxShape.Of(left), b = SyntaxShape.Of(right);
        if (!Equals(a.Own, b.Own) || a.Children.Length != b.Children.Length)
            return false;
        for (int i = 0; i < a.Children.Length; i++)
        {
            if (!Same(a.Children[i], b.Children[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether the node or one below it, subqueries apart, fulfils the condition.</summary>
    public static bool Any(SyntaxNode node, Func<SyntaxNode, bool> condition)
    {
        if (condition(node))
            return true;
        if (node is SubqueryExpression or PatternComprehension)
            return false;
        foreach (SyntaxNode? child in SyntaxShape.Of(node).Children)
        {
            if (child is not null && Any(child, condition))
                return true;
        }

        return false;
    }

    /// <summary>The expression without parentheses around it.</summary>
    public static Expression Bare(Expression expression) => expression is Parenthesized { Inner: var inner } ? Bare(inner) : expression;

    private static SyntaxNode? Bare(SyntaxNode? node) => node is Expression expression ? Bare(expression) : node;
}
