using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Planning;

/// <summary>What building and passes may look at: the statistics of a state of the graph, by name, and the options.</summary>
internal sealed class PlanningContext(IGraphSnapshot snapshot, PlannerOptions options)
{
    public PlannerOptions Options { get; } = options;

    /// <summary>Whether of the query's rows no more is wanted than how many, or whether, there are.</summary>
    public bool OnlyCounted { get; private init; }

    /// <summary>What expressions read of the query under way, where the rest may be counted; null where all rows are listed.</summary>
    public IReadOnlySet<Variable>? Read { get; private init; }

    /// <summary>The results of the query whose plan is rewritten: they are read, though no operator reads them.</summary>
    public ImmutableArray<Variable> Results { get; private init; } = [];

    /// <summary>The same for rewriting the plan of a query.</summary>
    public PlanningContext Returning(ImmutableArray<BoundColumn> columns) =>
        new(snapshot, Options) { OnlyCounted = OnlyCounted, Read = Read, Results = [.. columns.Select(c => c.Variable)] };

    /// <summary>The same for planning a subquery.</summary>
    public PlanningContext Inside(Subquery kind) => new(snapshot, Options) { OnlyCounted = kind != Subquery.Collect };

    /// <summary>The same for a query of which only some variables are read.</summary>
    public PlanningContext Reading(IReadOnlySet<Variable> read) => new(snapshot, Options) { OnlyCounted = OnlyCounted, Read = read };

    /// <summary>The same with patterns in the order written.</summary>
    public PlanningContext AsWritten() => new(
        snapshot, Options with { DisabledPasses = Options.DisabledPasses.Add(Building.PatternOrder.Name) })
    { OnlyCounted = OnlyCounted };

    public double NodeCount => Math.Max(1, snapshot.Statistics.NodeCount);

    public double CountNodes(string label) => snapshot.Labels.Find(label) is var id and >= 0 ? snapshot.Statistics.CountNodes(id) : 0;

    public double CountRelationships(IReadOnlyCollection<string> types)
    {
        if (types.Count == 0)
            return snapshot.Statistics.RelationshipCount;
        double count = 0;
        foreach (string type in types)
            count += snapshot.RelationshipTypes.Find(type) is var id and >= 0 ? snapshot.Statistics.CountRelationships(id) : 0;
        return count;
    }

    /// <summary>The relationships of the types that start (outgoing) or end (incoming) at nodes with a label; null label: at any.</summary>
    public double CountRelationships(IReadOnlyCollection<string> types, string? label, Direction direction)
    {
        if (label is null)
            return CountRelationships(types);
        int labelId = snapshot.Labels.Find(label);
        if (labelId < 0)
            return 0;
        double count = 0;
        foreach (string type in types.Count == 0 ? snapshot.RelationshipTypes.Names.ToArray() : types)
        {
            if (snapshot.RelationshipTypes.Find(type) is var id and >= 0)
                count += snapshot.Statistics.CountRelationships(id, labelId, direction);
        }

        return count;
    }

    /// <summary>An estimate of how many different values a node property has; at least 1.</summary>
    public double EstimateDistinct(string key) =>
        snapshot.PropertyKeys.Find(key) is var id and >= 0 ? Math.Max(1, snapshot.Statistics.EstimateDistinct(id)) : 1;
}
