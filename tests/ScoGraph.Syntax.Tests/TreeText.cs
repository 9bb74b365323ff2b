using System.Collections;
using System.Reflection;
using System.Text;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tests;

/// <summary>Writes a tree without places and source texts, for comparing trees and for showing them.</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode node) => Write(new StringBuilder(), node, true).ToString();

    /// <summary>Without parentheses, of which printing adds some where an operand looks like the beginning of a path.</summary>
    public static string WithoutParentheses(SyntaxNode node) => Write(new StringBuilder(), node, false).ToString();

    private static StringBuilder Write(StringBuilder text, object? value, bool parentheses)
    {
        switch (value)
        {
            case null:
                return text.Append('_');
            case Identifier name:
                return text.Append(name.Name);
            case Value literal:
                return text.Append(literal.Kind).Append(' ').Append(literal);
            case Parenthesized inner when !parentheses:
                return Write(text, inner.Inner, parentheses);
            case SyntaxNode node:
                text.Append(node.GetType().Name).Append('(');
                foreach (PropertyInfo property in Parts(node))
                    Write(text, property.GetValue(node), parentheses).Append(", ");
                return Close(text, ')');
            case string name:
                return text.Append(name);
            case IEnumerable items:
                text.Append('[');
                foreach (object? item in items)
                    Write(text, item, parentheses).Append(", ");
                return Close(text, ']');
            default:
                return text.Append(value);
        }
    }

    private static StringBuilder Close(StringBuilder text, char bracket)
    {
        if (text[^1] == ' ')
            text.Length -= 2;
        return text.Append(bracket);
    }

    // The constructor's order, without the span and the source text of a projection.
    private static IEnumerable<PropertyInfo> Parts(SyntaxNode node) => node.GetType()
        .GetConstructors().OrderByDescending(made => made.GetParameters().Length).First().GetParameters()
        .Where(parameter => parameter.Name is not ("Span" or "Text"))
        .Select(parameter => node.GetType().GetProperty(parameter.Name!)!);
}
