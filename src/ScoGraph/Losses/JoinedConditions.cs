using System.Text;
using System.Text.RegularExpressions;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Losses;

/// <summary>A condition as those that AND joins.</summary>
internal static partial class JoinedConditions
{
    public const string Fails = "It does not hold for any of the rows that come so far.";

    public static IEnumerable<Expression> Of(Expression? condition) => condition switch
    {
        null => [],
        Parenthesized inside => Of(inside.Inner),
        BinaryExpression { Operator: BinaryOperator.And } both => Of(both.Left).Concat(Of(both.Right)),
        _ => [condition],
    };

    public static Expression And(Expression? first, Expression second) =>
        first is null ? second : new BinaryExpression(second.Span, BinaryOperator.And, first, new Parenthesized(second.Span, second));

    public static string Print(Expression expression)
    {
        StringBuilder text = new();
        ExpressionPrinter.Write(text, expression);
        return text.ToString();
    }

    /// <summary>The words of a condition, the variables among them.</summary>
    public static IReadOnlyList<string> Names(Expression condition) =>
        [.. Words().Matches(Print(condition)).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Words();
}
