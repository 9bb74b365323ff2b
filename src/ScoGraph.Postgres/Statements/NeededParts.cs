using ScoGraph.Binding.Bound;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Analysis;
using ScoGraph.Queries;

namespace ScoGraph.Postgres.Statements;

/// <summary>How much of a graph a statement needs to be answered in memory: an estimate that does not depend on its conditions.</summary>
/// <param name="Rows">Rows of the tables.</param>
/// <param name="Bytes">Bytes in memory.</param>
internal sealed record NeededParts(long Rows, long Bytes)
{
    /// <summary>A neighbour with its relationship, in each direction.</summary>
    private const int BytesOfNeighbour = 8;

    /// <summary>A value of a column, with a text now and then.</summary>
    private const int BytesOfValue = 32;

    /// <summary>The parts that a statement names, or all neighbours where a pattern names no type.</summary>
    public static NeededParts Of(BoundStatement statement, IGraphSnapshot graph)
    {
        IGraphStatistics statistics = graph.Statistics;
        long relationships = 0, values = 0, nodes = statistics.NodeCount;
        if (Patterns(statement.Query).SelectMany(pattern => pattern.AllRelationships).Any(relationship => relationship.Types.IsEmpty))
            relationships = statistics.RelationshipCount;
        foreach (NameUse use in NameUses.Of(statement).DistinctBy(use => (use.Kind, use.Name)))
        {
            if (use.Kind == NameKind.RelationshipType && relationships < statistics.RelationshipCount)
                relationships += statistics.CountRelationships(graph.RelationshipTypes.Find(use.Name));
            else if (use.Kind == NameKind.Property && graph.PropertyKeys.Find(use.Name) is >= 0 and var key)
                values += statistics.CountProperty(key, ofRelationships: false) + statistics.CountProperty(key, ofRelationships: true);
        }

        return new NeededParts(nodes + (2 * relationships) + values, (2 * relationships * BytesOfNeighbour) + (values * BytesOfValue));
    }

    private static IEnumerable<BoundPattern> Patterns(BoundQuery query) => query.Parts.SelectMany(part => part.Clauses).SelectMany(clause =>
        clause.Patterns
            .Concat(clause.Queries.SelectMany(Patterns))
            .Concat(clause.Expressions.Concat(clause.Patterns.SelectMany(pattern => pattern.Expressions)).SelectMany(ExpressionTree.All)
                .Select(part => part.Parts.Query).OfType<BoundQuery>().SelectMany(Patterns)));
}
