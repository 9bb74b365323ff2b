using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.General;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Queries;

/// <summary>
/// Lists the labels, types and property keys that a statement reads (what it writes may well be new), and what looks like a conversion.
/// </summary>
internal static class NameUses
{
    public static IEnumerable<NameUse> Of(BoundStatement statement) => OfQuery(statement.Query);

    /// <summary>Where <c>::</c> stands behind a literal, as other languages convert; here it tests a type.</summary>
    public static IEnumerable<SourceSpan> TestedLiterals(BoundStatement statement) =>
        from part in Parts(statement.Query)
        where part is BoundFunctionCall { Function: TypeTestFunction, Arguments: [BoundConstant literal] }
            && literal.Span.End < part.Span.End
            && statement.Text[literal.Span.End..part.Span.End].TrimStart().StartsWith("::", StringComparison.Ordinal)
        select part.Span;

    private static IEnumerable<BoundExpression> Parts(BoundQuery query) =>
        from clause in query.Parts.SelectMany(part => part.Clauses)
        let own = clause.Expressions.Concat(clause.Patterns.SelectMany(pattern => pattern.Expressions)).SelectMany(ExpressionTree.All)
        from part in own.SelectMany(part => part.Parts.Query is { } inner ? Parts(inner).Prepend(part) : [part])
            .Concat(clause.Queries.SelectMany(Parts))
        select part;

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
