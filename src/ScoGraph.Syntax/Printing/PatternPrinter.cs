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
        if (path.Search is { } search)
            Write(text, search);
        if (path.Mode is { } mode)
            text.Append(mode.ToString().ToUpperInvariant()).Append(' ');
        if (path.Search is { Kind: PathSearchKind.ShortestGroups })
            text.Append("GROUPS ");
        WriteBody(path.Where is null ? text : text.Append('('), path);
        if (path.Where is not null)
            text.Append(')');
    }

    /// <summary>What stands in the parentheses of a path, if it has any.</summary>
    private static void WriteBody(StringBuilder text, PathPattern path)
    {
        text.Append(path.Selector switch
        {
            PathSelector.Shortest => "shortestPath(",
            PathSelector.AllShortest => "allShortestPaths(",
            _ => "",
        });
        WriteElements(text, path);
        if (path.Selector != PathSelector.All)
            text.Append(')');
        if (path.Where is { } where)
            ExpressionPrinter.Write(text.Append(" WHERE "), where);
    }

    private static void WriteElements(StringBuilder text, PathPattern path)
    {
        Write(text, path.Nodes[0]);
        for (int i = 0; i < path.Segments.Length; i++)
        {
            Write(text, path.Segments[i]);
            Write(text, path.Nodes[i + 1]);
        }
    }

    private static void Write(StringBuilder text, PathSearch search)
    {
        text.Append(search.Kind == PathSearchKind.Any ? "ANY " : "SHORTEST ");
        text.Append(search.Count.ToString(CultureInfo.InvariantCulture)).Append(' ');
    }

    private static void Write(StringBuilder text, PathSegment segment)
    {
        if (segment is RelationshipPattern relationship)
        {
            Write(text, relationship);
            return;
        }

        QuantifiedPath quantified = (QuantifiedPath)segment;
        WriteBody(text.Append('('), quantified.Path);
        WriteQuantifier(text.Append(')'), quantified.Quantifier);
    }

    private static void WriteQuantifier(StringBuilder text, VariableLength length)
    {
        string? min = length.Min?.ToString(CultureInfo.InvariantCulture), max = length.Max?.ToString(CultureInfo.InvariantCulture);
        text.Append((length.Min, length.Max) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            _ => min == max ? $"{{{min}}}" : $"{{{min},{max}}}",
        });
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
        VariableLength? length = relationship.Length is { IsQuantifier: false } inside ? inside : null;
        if (relationship is not { Variable: null, Types: null, Properties: null, Where: null } || length is not null)
        {
            int start = text.Append('[').Length;
            WriteFilling(text, relationship.Variable?.Name, relationship.Types, length);
            WriteConditions(text, start, relationship.Properties, relationship.Where);
            text.Append(']');
        }

        text.Append(relationship.Direction == PatternDirection.Right ? "->" : "-");
        if (relationship.Length is { IsQuantifier: true } quantifier)
            WriteQuantifier(text, quantifier);
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
