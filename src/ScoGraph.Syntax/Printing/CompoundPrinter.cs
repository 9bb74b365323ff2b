using System.Diagnostics;
using System.Text;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Syntax.Printing;

/// <summary>Lists, maps, comprehensions, CASE and the other expressions that hold expressions between brackets or keywords.</summary>
internal static class CompoundPrinter
{
    public static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case ListLiteral list:
                // A single membership test in brackets would be a comprehension.
                bool single = list.Items is [var item] && BeginsWithMembership(item);
                text.Append(single ? "[(" : "[").AppendList(list.Items, ", ", ExpressionPrinter.Write).Append(single ? ")]" : "]");
                break;
            case MapLiteral map:
                text.Append('{').AppendList(map.Entries, ", ", Write).Append('}');
                break;
            case MapProjection projection:
                text.AppendProjected(projection.Target.Name).Append(" {");
                text.AppendList(projection.Items, ", ", (part, item) => Write(part, projection.Target, item)).Append('}');
                break;
            case CaseSubject:
                break;
            case CaseExpression choice:
                Write(text, choice);
                break;
            case ListComprehension comprehension:
                WriteSource(text.Append('['), comprehension.Variable.Name, comprehension.List);
                WriteBehind(text, " WHERE ", comprehension.Where);
                WriteBehind(text, " | ", comprehension.Projection);
                text.Append(']');
                break;
            case PatternComprehension comprehension:
                PatternPrinter.Write(text.Append('['), comprehension.Pattern);
                WriteBehind(text, " WHERE ", comprehension.Where);
                WriteBehind(text, " | ", comprehension.Projection);
                text.Append(']');
                break;
            case QuantifierExpression quantifier:
                WriteSource(text.Append(KindText(quantifier.Kind)).Append('('), quantifier.Variable.Name, quantifier.List);
                WriteBehind(text, " WHERE ", quantifier.Where);
                text.Append(')');
                break;
            case ReduceExpression reduce:
                text.Append(reduce.Test is null ? "reduce(" : "allReduce(").AppendVariable(reduce.Accumulator.Name);
                WriteBehind(text, " = ", reduce.Initial);
                WriteSource(text.Append(", "), reduce.Variable.Name, reduce.List);
                WriteBehind(text, " | ", reduce.Step);
                WriteBehind(text, ", ", reduce.Test);
                text.Append(')');
                break;
            case CastExpression cast:
                WriteBehind(text.Append("CAST("), "", cast.Operand);
                TypePrinter.Write(text.Append(" AS "), cast.Type);
                text.Append(')');
                break;
            case SubqueryExpression subquery:
                QueryPrinter.Write(text.Append(KindText(subquery.Kind)).Append(" { "), subquery.Body).Append(" }");
                break;
            default:
                throw new UnreachableException(expression.GetType().Name);
        }
    }

    private static void Write(StringBuilder text, MapEntry entry)
    {
        text.AppendWord(entry.Key.Name).Append(": ");
        ExpressionPrinter.Write(text, entry.Value);
    }

    private static void Write(StringBuilder text, VariableReference target, MapProjectionItem item)
    {
        if (item.AllProperties)
            text.Append(".*");
        else if (IsSelector(target, item))
            text.Append('.').AppendWord(item.Key!.Name);
        else
            WriteBehind(text.AppendWord(item.Key!.Name), ": ", item.Value);
    }

    private static bool IsSelector(VariableReference target, MapProjectionItem item) =>
        item.Value is PropertyAccess { Target: VariableReference owner } selected
        && owner.Name == target.Name && selected.Key.Name == item.Key!.Name;

    private static void Write(StringBuilder text, CaseExpression choice)
    {
        text.Append("CASE");
        WriteBehind(text, " ", choice.Operand);
        foreach (CaseBranch branch in choice.Branches)
        {
            WriteBehind(text, branch.BeginsWithOperator ? " WHEN" : " WHEN ", branch.When);
            WriteBehind(text, " THEN ", branch.Then);
        }

        WriteBehind(text, " ELSE ", choice.Otherwise);
        text.Append(" END");
    }

    private static void WriteSource(StringBuilder text, string variable, Expression list) =>
        ExpressionPrinter.Write(text.AppendVariable(variable).Append(" IN "), list);

    private static void WriteBehind(StringBuilder text, string keyword, Expression? expression)
    {
        if (expression is not null)
            ExpressionPrinter.Write(text.Append(keyword), expression);
    }

    private static bool BeginsWithMembership(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.In, Left: VariableReference } => true,
        BinaryExpression binary => BeginsWithMembership(binary.Left),
        ComparisonChain chain => BeginsWithMembership(chain.First),
        NullPredicate predicate => BeginsWithMembership(predicate.Operand),
        LabelPredicate predicate => BeginsWithMembership(predicate.Operand),
        _ => false,
    };

    private static string KindText(QuantifierKind kind) => kind switch
    {
        QuantifierKind.All => "all",
        QuantifierKind.Any => "any",
        QuantifierKind.None => "none",
        QuantifierKind.Single => "single",
        _ => throw new UnreachableException(kind.ToString()),
    };

    private static string KindText(SubqueryKind kind) => kind switch
    {
        SubqueryKind.Exists => "EXISTS",
        SubqueryKind.Count => "COUNT",
        SubqueryKind.Collect => "COLLECT",
        _ => throw new UnreachableException(kind.ToString()),
    };
}
