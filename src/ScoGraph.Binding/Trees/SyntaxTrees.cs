using ScoGraph.Model.Running;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Trees;

/// <summary>Questions about pieces of the syntax tree that do not depend on scopes.</summary>
internal static class SyntaxTrees
{
    /// <summary>
    /// Whether two pieces read the same, apart from where they stand, from parentheses and from the case of function names.
    /// </summary>
    public static bool Same(SyntaxNode? left, SyntaxNode? right)
    {
        if (!AmpleStack.HasRoom)
            return AmpleStack.Run(static pair => Same(pair.left, pair.right), (left, right));
        (left, right) = (Bare(left), Bare(right));
        if (left is null || right is null)
            return left is null && right is null;
        if (left.GetType() != right.GetType())
            return false;
        SyntaxParts a = SyntaxParts.Of(left), b = SyntaxParts.Of(right);
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
        Stack<SyntaxNode> open = new([node]);
        while (open.TryPop(out SyntaxNode? next))
        {
            if (condition(next))
                return true;
            if (next is SubqueryExpression or PatternComprehension)
                continue;
            foreach (SyntaxNode? child in SyntaxParts.Of(next).Children)
            {
                if (child is not null)
                    open.Push(child);
            }
        }

        return false;
    }

    /// <summary>The expression without parentheses around it.</summary>
    public static Expression Bare(Expression expression)
    {
        while (expression is Parenthesized { Inner: var inner })
            expression = inner;
        return expression;
    }

    private static SyntaxNode? Bare(SyntaxNode? node) => node is Expression expression ? Bare(expression) : node;
}
