using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ScoGraph.Model.Running;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Printing;

/// <summary>Label expressions; parentheses keep the shape of the tree and are not part of it.</summary>
internal static class LabelPrinter
{
    public static void Write(StringBuilder text, LabelExpression labels)
    {
        if (AmpleStack.HasRoom)
            WriteHere(text, labels);
        else
            AmpleStack.Run(static rest => WriteHere(rest.text, rest.labels), (text, labels));
    }

    private static void WriteHere(StringBuilder text, LabelExpression labels)
    {
        switch (labels)
        {
            case LabelName name:
                text.AppendWord(name.Name);
                break;
            case LabelComputed computed:
                ExpressionPrinter.Write(text.Append(computed.Any ? "$any(" : "$("), computed.Names);
                text.Append(')');
                break;
            case LabelWildcard:
                text.Append('%');
                break;
            case LabelNot not:
                WriteInside(text.Append('!'), not.Operand, not.Operand is LabelAnd or LabelOr);
                break;
            case LabelAnd and:
                WriteJoined(text, and.Operands, '&', operand => operand is LabelOr or LabelAnd);
                break;
            case LabelOr or:
                WriteJoined(text, or.Operands, '|', operand => operand is LabelOr);
                break;
            default:
                throw new UnreachableException(labels.GetType().Name);
        }
    }

    private static void WriteJoined(
        StringBuilder text, ImmutableArray<LabelExpression> operands, char joint, Func<LabelExpression, bool> parentheses)
    {
        for (int i = 0; i < operands.Length; i++)
            WriteInside(i == 0 ? text : text.Append(joint), operands[i], parentheses(operands[i]));
    }

    /// <summary>In parentheses or not.</summary>
    public static void WriteInside(StringBuilder text, LabelExpression labels, bool parentheses)
    {
        if (!parentheses)
        {
            Write(text, labels);
            return;
        }

        Write(text.Append('('), labels);
        text.Append(')');
    }
}
