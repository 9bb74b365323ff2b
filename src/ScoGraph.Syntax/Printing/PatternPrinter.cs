using System.Globalization;
using System.Text;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Printing;

/// <summary>Paths, nodes and relationships.</summary>
internal static class PatternPrinter
{
    public static void Write(StringBuilder text, PathPattern path)
    {
        if (path.Variable is { } variable)
            text.AppendVariable(variable.Name).Append(" = ");
        text.Append(path.Selector switch
        {
            PathSelector.Shortest => "shortestPath(",
            PathSelector.AllShortest => "allShortestPaths(",
            _ => "",
        });
        Write(text, path.Nodes[0]);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            Write(text, path.Relationships[i]);
            Write(text, path.Nodes[i + 1]);
        }

        if (path.Selector != PathSelector.All)
            text.Append(')');
    }

    private static void Write(StringBuilder text, NodePattern node)
    {
        int start = text.Append('(').Length;
        WriteFilling(text, node.Variable?.Name, node.Labels, null);
        WriteConditions(text, start, node.Properties, node.Where);
        text.Append(')');
    }

    private static void Write(StringBuilder text, RelationshipPattern relationship)
    {
        text.Append(relationship.Direction == PatternDirection.Left ? "<-" : "-");
        if (relationship is not { Variable: null, Types: null, Length: null, Properties: null, Where: null })
        {
            int start = text.Append('[').Length;
            WriteFilling(text, relationship.Variable?.Name, relationship.Types, relationship.Length);
            WriteConditions(text, start, relationship.Properties, relationship.Where);
            text.Append(']');
        }

        text.Append(relationship.Direction == PatternDirection.Right ? "->" : "-");
    }

    private static void WriteFilling(StringBuilder text, string? variable, LabelExpression? labels, VariableLength? length)
    {
        if (variable is not null)
            text.AppendVariable(variable);
        if (labels is not null)
            LabelPrinter.Write(text.Append(':'), labels);
        if (length is null)
            return;
        text.Append('*').Append(length.Min?.ToString(CultureInfo.InvariantCulture));
        if (length.Min != length.Max)
            text.Append("..").Append(length.Max?.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteConditions(StringBuilder text, int start, Expression? properties, Expression? where)
    {
        if (properties is not null)
            ExpressionPrinter.Write(text.Length == start ? text : text.Append(' '), properties);
        if (where is not null)
            ExpressionPrinter.Write(text.Append(text.Length == start ? "WHERE " : " WHERE "), where);
    }
}
