using System.Collections.Immutable;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Execution.Statistics;

/// <summary>The statistics of a state of the graph, by name, for planning.</summary>
internal sealed class SnapshotCounts(IGraphSnapshot snapshot) : IGraphCounts
{
    public double CountNodes(string? label) => label is null ? snapshot.Statistics.NodeCount
        : snapshot.Labels.Find(label) is var id and >= 0 ? snapshot.Statistics.CountNodes(id) : 0;

    public double CountRelationships(IReadOnlyCollection<string> types, string? label, Direction direction)
    {
        int labelId = label is null ? -1 : snapshot.Labels.Find(label);
        if (label is not null && labelId < 0)
            return 0;
        if (types.Count == 0)
            return label is null ? snapshot.Statistics.RelationshipCount : snapshot.Statistics.CountEnds(labelId, direction);
        double count = 0;
        foreach (string type in types)
        {
            if (snapshot.RelationshipTypes.Find(type) is var id and >= 0)
                count += Count(id, labelId, direction);
        }

        return count;
    }

    public double EstimateDistinct(string key) =>
        snapshot.PropertyKeys.Find(key) is var id and >= 0 ? snapshot.Statistics.EstimateDistinct(id) : 0;

    public IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target) =>
    [
        .. snapshot.Catalog.All.Where(declaration => declaration is GraphIndex { Kind: IndexKind.Range }
            || declaration is GraphConstraint { Kind: ConstraintKind.Unique or ConstraintKind.Key })
            .Where(declaration => declaration.Target == target)
            .Select(declaration => declaration.Properties.ToImmutableArray()),
    ];

    private double Count(int type, int label, Direction direction) => label < 0
        ? snapshot.Statistics.CountRelationships(type) : snapshot.Statistics.CountRelationships(type, label, direction);
}
