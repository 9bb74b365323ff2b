using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Printing;

/// <summary>The items of SET and REMOVE.</summary>
internal static class UpdateItemPrinter
{
    public static void Write(StringBuilder text, SetItem item)
    {
        switch (item)
        {
            case SetProperty set:
                ExpressionPrinter.Write(text, set.Property);
                ExpressionPrinter.Write(text.Append(" = "), set.Value);
                break;
            case SetComputedProperty set:
                ExpressionPrinter.Write(text, set.Property);
                ExpressionPrinter.Write(text.Append(" = "), set.Value);
                break;
            case SetAllProperties all:
                text.AppendVariable(all.Target.Name).Append(all.Add ? " += " : " = ");
                ExpressionPrinter.Write(text, all.Value);
                break;
            case SetLabels labels:
                WriteLabels(text.AppendVariable(labels.Target.Name), labels.Labels);
                break;
            default:
                throw new UnreachableException(item.GetType().Name);
        }
    }

    public static void Write(StringBuilder text, RemoveItem item)
    {
        switch (item)
        {
            case RemoveProperty property:
                ExpressionPrinter.Write(text, property.Property);
                break;
            case RemoveComputedProperty property:
                ExpressionPrinter.Write(text, property.Property);
                break;
            case RemoveLabels labels:
                WriteLabels(text.AppendVariable(labels.Target.Name), labels.Labels);
                break;
            default:
                throw new UnreachableException(item.GetType().Name);
        }
    }

    private static void WriteLabels(StringBuilder text, ImmutableArray<LabelExpression> labels)
    {
        foreach (LabelExpression label in labels)
            LabelPrinter.Write(text.Append(':'), label);
    }
}
