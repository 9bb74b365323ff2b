using System.Collections.Immutable;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;
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

    public IReadOnlyList<Value> SampleValues(string? label, string key)
    {
        int labelId = label is null ? -1 : snapshot.Labels.Find(label);
        return (label is not null && labelId < 0) || snapshot.PropertyKeys.Find(key) is not (var id and >= 0) ? []
            : snapshot.Statistics.SampleValues(labelId, id);
    }

    public IReadOnlyList<Value> SampleEnds(string type, Direction direction, string key) =>
        snapshot.PropertyKeys.Find(key) is var id and >= 0 && snapshot.GetNodeColumn(id) is { Distinct: null } column
            ? [.. Lists([type], direction).SelectMany(list => EndSample.Of(list.List)).Select(column.Get)] : [];

    public double? StepsBeside(
        IReadOnlyCollection<string> taken, Direction takenDirection, IReadOnlyCollection<string> types, Direction direction)
    {
        double ways = 0, all = 0;
        foreach ((TypeId takenType, Adjacency takenList) in Lists(taken, takenDirection))
        {
            double count = snapshot.Statistics.CountRelationships(takenType);
            ways += count;
            foreach ((_, Adjacency list) in count == 0 ? [] : Lists(types, direction))
            {
                if (DegreeStatistics.Beside(takenList, list) is not { } mean)
                    return null;
                all += count * mean;
            }
        }

        return ways == 0 || types.Count == 0 ? null : all / ways;
    }

    public double? MostSteps(IReadOnlyCollection<string> types, Direction direction)
    {
        double most = 0;
        foreach ((_, Adjacency list) in Lists(types.Count == 0 ? snapshot.RelationshipTypes.Names.ToArray() : types, direction))
        {
            if (DegreeStatistics.Most(list) is not { } own)
                return null;
            most += own;
        }

        return most;
    }

    public bool IsUnique(DeclarationTarget target, string key) => snapshot.Catalog.All.Any(declaration =>
        declaration is GraphConstraint { Kind: ConstraintKind.Unique or ConstraintKind.Key, Properties: [var only] }
        && only == key && declaration.Target == target);

    public IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target) =>
    [
        .. snapshot.Catalog.All.Where(declaration => declaration is GraphIndex { Kind: IndexKind.Range }
            || declaration is GraphConstraint { Kind: ConstraintKind.Unique or ConstraintKind.Key })
            .Where(declaration => declaration.Target == target)
            .Select(declaration => declaration.Properties.ToImmutableArray()),
    ];

    /// <summary>The lists of neighbours along some types in a direction, or in both.</summary>
    private IEnumerable<(TypeId Type, Adjacency List)> Lists(IReadOnlyCollection<string> types, Direction direction)
    {
        foreach (TypeId type in types.Distinct(StringComparer.Ordinal).Select(snapshot.RelationshipTypes.Find).Where(id => id >= 0))
        {
            if (direction != Direction.Incoming)
                yield return (type, snapshot.GetAdjacency(type, Direction.Outgoing));
            if (direction != Direction.Outgoing)
                yield return (type, snapshot.GetAdjacency(type, Direction.Incoming));
        }
    }

    private double Count(int type, int label, Direction direction) => label < 0
        ? snapshot.Statistics.CountRelationships(type) : snapshot.Statistics.CountRelationships(type, label, direction);
}
