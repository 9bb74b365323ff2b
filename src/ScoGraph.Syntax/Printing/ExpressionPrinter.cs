using System.Text;
using ScoGraph.Syntax.Parsing;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Printing;

/// <summary>Operators, with parentheses where precedence demands them.</summary>
internal static class ExpressionPrinter
{
    public static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                Write(text.Append("NOT "), not.Operand, Precedence.Not);
                break;
            case UnaryExpression sign:
                Write(text.Append(sign.Operator == UnaryOperator.Plus ? '+' : '-'), sign.Operand, Precedence.Sign);
                break;
            case BinaryExpression binary:
                Precedence level = OperatorText.Binding(binary);
                Write(text, binary.Left, level);
                text.Append(' ').Append(OperatorText.Of(binary.Operator)).Append(' ');
                WriteRight(text, binary.Left, binary.Right, level + 1, binary.Operator == BinaryOperator.Subtract);
                break;
            case ComparisonChain chain:
                Write(text, chain);
                break;
            case NullPredicate predicate:
                Write(text, predicate.Operand, Precedence.Predicate);
                text.Append(predicate.Negated ? " IS NOT NULL" : " IS NULL");
                break;
            case LabelPredicate predicate:
                // Behind another label predicate a colon would add to its labels; a bar might be a comprehension's.
                Write(text, predicate.Operand, predicate.Operand is LabelPredicate ? Precedence.Additive : Precedence.Predicate);
                LabelPrinter.WriteInside(text.Append(':'), predicate.Labels, predicate.Labels is Tree.Patterns.LabelOr);
                break;
            default:
                AtomPrinter.Write(text, expression);
                break;
        }
    }

    /// <summary>An operand: in parentheses if it binds less tightly than its place asks for.</summary>
    public static void Write(StringBuilder text, Expression operand, Precedence minimum)
    {
        bool parentheses = OperatorText.Binding(operand) < minimum;
        if (parentheses)
            text.Append('(');
        Write(text, operand);
        if (parentheses)
            text.Append(')');
    }

    private static void Write(StringBuilder text, ComparisonChain chain)
    {
        Write(text, chain.First, Precedence.Predicate);
        Expression before = chain.First;
        foreach (ComparisonLink link in chain.Links)
        {
            text.Append(' ').Append(OperatorText.Of(link.Operator)).Append(' ');
            WriteRight(text, before, link.Operand, Precedence.Predicate, link.Operator == ComparisonOperator.Less);
            before = link.Operand;
        }
    }

    private static void WriteRight(StringBuilder text, Expression left, Expression right, Precedence minimum, bool mayBeArrow)
    {
        int start = text.Length;
        Write(text, right, minimum);
        // (a) - [b] and (a) < -(b) begin like relationship patterns.
        if (mayBeArrow && Tail(left) is { } tail && (text[start] is '-' or '[' || (tail is PatternExpression && text[start] == '(')))
            text.Insert(start, '(').Append(')');
    }

    /// <summary>The last operand, if it ends with the parenthesis of what could be a node pattern.</summary>
    private static Expression? Tail(Expression expression) => expression switch
    {
        BinaryExpression binary => Tail(binary.Right),
        UnaryExpression unary => Tail(unary.Operand),
        ComparisonChain chain => Tail(chain.Links[^1].Operand),
        PatternExpression => expression,
        Parenthesized { Inner: VariableReference or LabelPredicate or MapLiteral or MapProjection } => expression,
        LabelPredicate => expression,
        _ => null,
    };
}
