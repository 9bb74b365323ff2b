using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Queries;

/// <summary>Lists the labels, types and property keys that a statement reads; what it writes may well be new.</summary>
internal static class NameUses
{
    public static IEnumerable<NameUse> Of(BoundStatement statement) => OfQuery(statement.Query);

    private static IEnumerable<NameUse> OfQuery(BoundQuery query) => query.Parts.SelectMany(part => part.Clauses).SelectMany(OfClause);

    private static IEnumerable<NameUse> OfClause(BoundClause clause) => clause switch
    {
        BoundMatch match => OfPattern(match.Pattern),
        BoundUnwind unwind => OfExpression(unwind.List),
        BoundProjection projection => OfProjection(projection),
        BoundCallSubquery call => OfQuery(call.Body),
        BoundCallProcedure call => call.Arguments.Concat(call.Where).SelectMany(OfExpression),
        _ => [],
    };

    private static IEnumerable<NameUse> OfPattern(BoundPattern pattern) =>
        pattern.Relationships.Concat(pattern.ShortestPaths.Select(p => p.Relationship)).SelectMany(OfRelationship)
            .Concat(pattern.Predicates.Concat(pattern.After).SelectMany(OfExpression));

    private static IEnumerable<NameUse> OfRelationship(BoundRelationshipPattern pattern) =>
        pattern.Types.Select(type => new NameUse(NameKind.RelationshipType, type, pattern.Span))
            .Concat(pattern.Length?.StepPredicates.SelectMany(OfExpression) ?? [])
            .Concat(pattern.Iteration?.Predicates.SelectMany(OfExpression) ?? []);

    private static IEnumerable<NameUse> OfProjection(BoundProjection projection)
    {
        IEnumerable<BoundExpression> expressions = projection.Items.Select(i => i.Expression).Concat(projection.Where)
            .Concat(projection.OrderBy.Select(k => k.Expression));
        if (projection.Aggregation is { } aggregation)
            expressions = expressions.Concat(aggregation.Keys.Select(k => k.Expression))
                .Concat(aggregation.Aggregates.SelectMany(a => a.Arguments));
        return expressions.SelectMany(OfExpression);
    }

    private static IEnumerable<NameUse> OfExpression(BoundExpression expression)
    {
        IEnumerable<NameUse> own = expression switch
        {
            BoundProperty { Target: BoundVariable target } property when IsElement(target) =>
                [new NameUse(NameKind.Property, property.Key, property.Span)],
            BoundLabelTest { Operand: BoundVariable target } test =>
                OfLabels(test.Labels, target.Variable.Type == ExpressionType.Relationship, test.Span),
            BoundSubquery subquery => OfQuery(subquery.Query),
            _ => [],
        };
        return own.Concat(ExpressionChildren.Of(expression).SelectMany(OfExpression));
    }

    private static bool IsElement(BoundVariable target) =>
        target.Variable.Type == ExpressionType.Node || target.Variable.Type == ExpressionType.Relationship;

    private static IEnumerable<NameUse> OfLabels(BoundLabels labels, bool ofRelationship, SourceSpan span) => labels switch
    {
        BoundLabelName name => [new NameUse(ofRelationship ? NameKind.RelationshipType : NameKind.Label, name.Name, span)],
        BoundAndLabels and => OfLabels(and.Left, ofRelationship, span).Concat(OfLabels(and.Right, ofRelationship, span)),
        BoundOrLabels or => OfLabels(or.Left, ofRelationship, span).Concat(OfLabels(or.Right, ofRelationship, span)),
        BoundNotLabels not => OfLabels(not.Operand, ofRelationship, span),
        _ => [],
    };
}
