using System.Text;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Syntax.Printing;

/// <summary>Expressions that no operator stands outside of, and the accesses behind them.</summary>
internal static class AtomPrinter
{
    public static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                LiteralPrinter.Write(text, literal.Value);
                break;
            case ParameterReference parameter:
                text.AppendParameter(parameter.Name);
                break;
            case VariableReference variable:
                text.AppendVariable(variable.Name);
                break;
            case Parenthesized { Inner: TypePredicate { Type: UnionType } union }:
                ExpressionPrinter.Write(text, union);
                break;
            case Parenthesized parenthesized:
                ExpressionPrinter.Write(text.Append('('), parenthesized.Inner);
                text.Append(')');
                break;
            case PropertyAccess property:
                ExpressionPrinter.Write(text, property.Target, Precedence.Postfix);
                text.Append('.').AppendWord(property.Key.Name);
                break;
            case IndexAccess index:
                ExpressionPrinter.Write(text, index.Target, Precedence.Postfix);
                ExpressionPrinter.Write(text.Append('['), index.Index);
                text.Append(']');
                break;
            case SliceAccess slice:
                Write(text, slice);
                break;
            case CountStar:
                text.Append("count(*)");
                break;
            case FunctionCall call:
                text.AppendFunction(call.Function).Append(call.Distinct ? "(DISTINCT " : "(");
                text.AppendList(call.Arguments, ", ", ExpressionPrinter.Write).Append(')');
                break;
            case PatternExpression pattern:
                PatternPrinter.Write(text, pattern.Pattern);
                break;
            default:
                CompoundPrinter.Write(text, expression);
                break;
        }
    }

    private static void Write(StringBuilder text, SliceAccess slice)
    {
        ExpressionPrinter.Write(text, slice.Target, Precedence.Postfix);
        text.Append('[');
        if (slice.From is { } from)
            ExpressionPrinter.Write(text, from);
        text.Append("..");
        if (slice.To is { } to)
            ExpressionPrinter.Write(text, to);
        text.Append(']');
    }
}
