using System.Collections;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Syntax.Tests;

/// <summary>Checks that every node's place lies inside its parent's and begins and ends with a token.</summary>
internal static class SpanCheck
{
    public static void Nested(SyntaxNode root, string text) => Check(root, new SourceSpan(0, text.Length), text);

    private static void Check(SyntaxNode node, SourceSpan outer, string text)
    {
        string place = $"{node.GetType().Name} at {node.Span.Start}+{node.Span.Length} in {text}";
        Assert.True(node.Span.Start >= outer.Start && node.Span.End <= outer.End && node.Span.Length > 0, place);
        Assert.False(char.IsWhiteSpace(text[node.Span.Start]) || char.IsWhiteSpace(text[node.Span.End - 1]), place);
        // The selector .key of a map projection reads its target from outside the braces.
        if (node is MapProjectionItem)
            return;
        foreach (object? part in node.GetType().GetProperties().Select(property => property.GetValue(node)))
        {
            if (part is SyntaxNode child)
                Check(child, node.Span, text);
            else if (part is IEnumerable items and not string)
                foreach (SyntaxNode item in items.OfType<SyntaxNode>())
                    Check(item, node.Span, text);
        }
    }
}
