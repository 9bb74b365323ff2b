using System.Text;
using ScoGraph.Model.Running;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Syntax.Printing;

/// <summary>Operators, with parentheses where precedence demands them.</summary>
internal static class ExpressionPrinter
{
    public static void Write(StringBuilder text, Expression expression)
    {
        if (AmpleStack.HasRoom)
            WriteHere(text, expression);
        else
            AmpleStack.Run(static rest => WriteHere(rest.text, rest.expression), (text, expression));
    }

    private static void WriteHere(StringBuilder text, Expression expression)
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
                WriteRight(text, binary.Left, binary.Right, level + 1, binary.Operator == BinaryOperator.Subtract ? '-' : ' ');
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
            case TypePredicate predicate:
                Write(text, predicate);
                break;
            case NormalizedPredicate predicate:
                Write(text, predicate.Operand, Precedence.Predicate);
                text.Append(predicate.Negated ? " IS NOT " : " IS ").Append(predicate.Form).Append(" NORMALIZED");
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

    /// <summary>A union of types stands in parentheses, since its bars might be a comprehension's.</summary>
    private static void Write(StringBuilder text, TypePredicate predicate)
    {
        bool union = predicate.Type is UnionType;
        Write(union ? text.Append('(') : text, predicate.Operand, Precedence.Predicate);
        TypePrinter.Write(text.Append(predicate.Negated ? " IS NOT :: " : " IS :: "), predicate.Type);
        if (union)
            text.Append(')');
    }

    private static void Write(StringBuilder text, ComparisonChain chain)
    {
        Write(text, chain.First, Precedence.Predicate);
        Expression before = chain.First;
        foreach (ComparisonLink link in chain.Links)
        {
            text.Append(' ').Append(OperatorText.Of(link.Operator)).Append(' ');
            WriteRight(text, before, link.Operand, Precedence.Predicate, link.Operator == ComparisonOperator.Less ? '<' : ' ');
            before = link.Operand;
        }
    }

    private static void WriteRight(StringBuilder text, Expression left, Expression right, Precedence minimum, char arrow)
    {
        int start = text.Length;
        Write(text, right, minimum);
        char first = text[start], second = text.Length > start + 1 ? text[start + 1] : ' ';
        // (a) - [b] - (c), (a) - -(b) and (a) < --(b) are paths, not differences and comparisons.
        bool likeArrow = arrow switch
        {
            '-' => first == '[' || (first == '-' && second == '('),
            '<' => first == '-' && second is '-' or '[',
            _ => false,
        };
        if (likeArrow && MayEndNode(left))
            text.Insert(start, '(').Append(')');
    }

    /// <summary>Whether the last operand ends with the parenthesis of what could be a node pattern.</summary>
    private static bool MayEndNode(Expression expression) => expression switch
    {
        BinaryExpression binary => MayEndNode(binary.Right),
        UnaryExpression unary => MayEndNode(unary.Operand),
        ComparisonChain chain => MayEndNode(chain.Links[^1].Operand),
        PatternExpression or LabelPredicate => true,
        Parenthesized { Inner: VariableReference or LabelPredicate or MapLiteral or MapProjection } => true,
        _ => false,
    };
}
