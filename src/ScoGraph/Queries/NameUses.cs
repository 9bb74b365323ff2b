using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Queries;

/// <summary>Lists the labels, types and property keys that a statement reads; what it writes may well be new.</summary>
internal static class NameUses
{
    public static IEnumerable<NameUse> Of(BoundStatement statement) => OfQuery(statement.Query);

    private static IEnumerable<NameUse> OfQuery(BoundQuery query) => query.Parts.SelectMany(part => part.Clauses).SelectMany(OfClause);

    private static IEnumerable<NameUse> OfClause(BoundClause clause) => clause.Writes && clause is not BoundCallSubquery
        ? [] : clause.Patterns.SelectMany(OfPattern).Concat(clause.Expressions.SelectMany(OfExpression))
            .Concat(clause.Queries.SelectMany(OfQuery));

    private static IEnumerable<NameUse> OfPattern(BoundPattern pattern) =>
        pattern.AllRelationships.SelectMany(r => r.Types.Select(type => new NameUse(NameKind.RelationshipType, type, r.Span)))
            .Concat(pattern.Expressions.SelectMany(OfExpression));

    private static IEnumerable<NameUse> OfExpression(BoundExpression expression) => ExpressionTree.All(expression).SelectMany(OfPart);

    private static IEnumerable<NameUse> OfPart(BoundExpression part) => part switch
    {
        BoundProperty { Target: BoundVariable target } property when IsElement(target) =>
            [new NameUse(NameKind.Property, property.Key, property.Span)],
        BoundLabelTest { Operand: BoundVariable target } test =>
            OfLabels(test.Labels, target.Variable.Type == ExpressionType.Relationship, test.Span),
        _ => part.Parts.Query is { } query ? OfQuery(query) : [],
    };

    private static bool IsElement(BoundVariable target) =>
        target.Variable.Type == ExpressionType.Node || target.Variable.Type == ExpressionType.Relationship;

    private static IEnumerable<NameUse> OfLabels(BoundLabels labels, bool ofRelationship, SourceSpan span) =>
        labels.All.Select(l => l.Named).OfType<string>()
            .Select(name => new NameUse(ofRelationship ? NameKind.RelationshipType : NameKind.Label, name, span));
}
