using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData(
        "1 + 2 * 3",
        "BinaryExpression(Add, Literal(Integer 1), BinaryExpression(Multiply, Literal(Integer 2), Literal(Integer 3)))")]
    [InlineData(
        "NOT a = b AND c",
        "BinaryExpression(And, UnaryExpression(Not, ComparisonChain(VariableReference(a), [ComparisonLink(Equal, VariableReference(b))])), VariableReference(c))")]
    [InlineData("-2 ^ 2", "BinaryExpression(Power, UnaryExpression(Minus, Literal(Integer 2)), Literal(Integer 2))")]
    [InlineData("-9223372036854775808", "Literal(Integer -9223372036854775808)")]
    [InlineData(
        "a < b <= c IS NOT NULL",
        "ComparisonChain(VariableReference(a), [ComparisonLink(Less, VariableReference(b)), ComparisonLink(LessOrEqual, NullPredicate(VariableReference(c), True))])")]
    [InlineData(
        "x STARTS WITH 'a' + 'b'",
        "BinaryExpression(StartsWith, VariableReference(x), BinaryExpression(Add, Literal(String 'a'), Literal(String 'b')))")]
    [InlineData(
        "[x IN l WHERE x:A | x.y]",
        "ListComprehension(x, VariableReference(l), LabelPredicate(VariableReference(x), LabelName(A)), PropertyAccess(VariableReference(x), y))")]
    [InlineData("[x IN l, y]", "ListLiteral([BinaryExpression(In, VariableReference(x), VariableReference(l)), VariableReference(y)])")]
    [InlineData(
        "[p = (a)-[:X|Y]->(b) WHERE b:C | b.name]",
        "PatternComprehension(PathPattern(p, All, [NodePattern(a, _, _, _), NodePattern(b, _, _, _)], [RelationshipPattern(Right, _, LabelOr([LabelName(X), LabelName(Y)]), _, _, _)], _, _), LabelPredicate(VariableReference(b), LabelName(C)), PropertyAccess(VariableReference(b), name))")]
    [InlineData(
        "[(a)-->(b)]",
        "ListLiteral([PatternExpression(PathPattern(_, All, [NodePattern(a, _, _, _), NodePattern(b, _, _, _)], [RelationshipPattern(Right, _, _, _, _, _)], _, _))])")]
    [InlineData(
        "(a)-->(b)",
        "PatternExpression(PathPattern(_, All, [NodePattern(a, _, _, _), NodePattern(b, _, _, _)], [RelationshipPattern(Right, _, _, _, _, _)], _, _))")]
    [InlineData(
        "(a)--(1)",
        "BinaryExpression(Subtract, Parenthesized(VariableReference(a)), UnaryExpression(Minus, Parenthesized(Literal(Integer 1))))")]
    [InlineData("(a) - [1]", "BinaryExpression(Subtract, Parenthesized(VariableReference(a)), ListLiteral([Literal(Integer 1)]))")]
    [InlineData(
        "l[1..2][..3][4..][0]",
        "IndexAccess(SliceAccess(SliceAccess(SliceAccess(VariableReference(l), Literal(Integer 1), Literal(Integer 2)), _, Literal(Integer 3)), Literal(Integer 4), _), Literal(Integer 0))")]
    [InlineData(
        "reduce(s = 0, x IN l | s + x)",
        "ReduceExpression(s, Literal(Integer 0), x, VariableReference(l), BinaryExpression(Add, VariableReference(s), VariableReference(x)), _)")]
    [InlineData(
        "COUNT { (a)-->(b) WHERE a.x }",
        "SubqueryExpression(Count, Query(SingleQuery([MatchClause(False, [PathPattern(_, All, [NodePattern(a, _, _, _), NodePattern(b, _, _, _)], [RelationshipPattern(Right, _, _, _, _, _)], _, _)], PropertyAccess(VariableReference(a), x))]), []))")]
    [InlineData(
        "CASE x WHEN 1, 2 THEN 'a' ELSE 'b' END",
        "CaseExpression(VariableReference(x), [CaseBranch(Literal(Integer 1), Literal(String 'a')), CaseBranch(Literal(Integer 2), Literal(String 'a'))], Literal(String 'b'))")]
    [InlineData(
        "n {.a, .*, b: 1, c}",
        "MapProjection(VariableReference(n), [MapProjectionItem(False, a, PropertyAccess(VariableReference(n), a)), MapProjectionItem(True, _, _), MapProjectionItem(False, b, Literal(Integer 1)), MapProjectionItem(False, c, VariableReference(c))])")]
    [InlineData("a.b.c(DISTINCT 1)", "FunctionCall(a.b.c, True, [Literal(Integer 1)])")]
    [InlineData(
        "shortestPath((a)-[*..3]->(b))",
        "PatternExpression(PathPattern(_, Shortest, [NodePattern(a, _, _, _), NodePattern(b, _, _, _)], [RelationshipPattern(Right, _, _, VariableLength(_, 3, False), _, _)], _, _))")]
    [InlineData(
        "n:A&!(B|%)",
        "LabelPredicate(VariableReference(n), LabelAnd([LabelName(A), LabelNot(LabelOr([LabelName(B), LabelWildcard()]))]))")]
    public void Reads(string text, string tree) => Assert.Equal(tree, TreeText.Of(Parse(text)));

    private static Expression Parse(string text)
    {
        ParsedQuery query = CypherParser.Parse($"RETURN {text}");
        Assert.Null(query.Error);
        ProjectionItem item = Assert.Single(Assert.IsType<ReturnClause>(query.Statement!.Query.First.Clauses[0]).Projection.Items);
        Assert.Equal(text, item.Text);
        return item.Expression;
    }
}
