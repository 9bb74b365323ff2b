using System.Diagnostics;
using System.Text;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Printing;

/// <summary>Label expressions; parentheses keep the shape of the tree and are not part of it.</summary>
internal static class LabelPrinter
{
    public static void Write(StringBuilder text, LabelExpression labels)
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
                WriteInside(text, and.Left, and.Left is LabelOr);
                WriteInside(text.Append('&'), and.Right, and.Right is LabelOr or LabelAnd);
                break;
            case LabelOr or:
                Write(text, or.Left);
                WriteInside(text.Append('|'), or.Right, or.Right is LabelOr);
                break;
            default:
                throw new UnreachableException(labels.GetType().Name);
        }
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
