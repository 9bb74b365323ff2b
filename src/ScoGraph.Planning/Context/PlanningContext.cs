using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Context;

/// <summary>What building and passes may look at: the statistics of a state of the graph, by name, and the options.</summary>
internal sealed class PlanningContext(IGraphCounts counts, ImmutableHashSet<string> disabledPasses, Action throwIfStopped)
{
    /// <summary>What a step costs.</summary>
    public CostModel Cost { get; } = new(counts);

    /// <summary>Whether of the query's rows no more is wanted than how many, or whether, there are.</summary>
    public bool OnlyCounted { get; private init; }

    /// <summary>What expressions read of the query under way, where the rest may be counted; null where all rows are listed.</summary>
    public IReadOnlySet<Variable>? Read { get; private init; }

    /// <summary>The results of the query whose plan is rewritten: they are read, though no operator reads them.</summary>
    public ImmutableArray<Variable> Results { get; private init; } = [];

    /// <summary>The same for rewriting the plan of a query.</summary>
    public PlanningContext Returning(ImmutableArray<BoundColumn> columns) => new(counts, disabledPasses, throwIfStopped)
    {
        OnlyCounted = OnlyCounted,
        Read = Read,
        Results = [.. columns.Select(c => c.Variable)],
    };

    /// <summary>The same for planning a subquery.</summary>
    public PlanningContext Inside(Subquery kind) =>
        new(counts, disabledPasses, throwIfStopped) { OnlyCounted = kind != Subquery.Collect };

    /// <summary>The same for a query of which only some variables are read.</summary>
    public PlanningContext Reading(IReadOnlySet<Variable> read) =>
        new(counts, disabledPasses, throwIfStopped) { OnlyCounted = OnlyCounted, Read = read };

    /// <summary>The same with patterns in the order written.</summary>
    public PlanningContext AsWritten() =>
        new(counts, disabledPasses.Add(PassNames.OrderPatterns), throwIfStopped) { OnlyCounted = OnlyCounted };

    /// <inheritdoc cref="IGraphCounts.SortedIndexes"/>
    public IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target) => counts.SortedIndexes(target);

    public bool IsEnabled(string pass) => !disabledPasses.Contains(pass);

    /// <summary>Called now and then by what may take long.</summary>
    public void ThrowIfStopped() => throwIfStopped();
}
