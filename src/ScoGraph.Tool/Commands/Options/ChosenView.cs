using ScoGraph.Beliefs;
using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>What of a graph is shown.</summary>
/// <param name="Past">A state of the past; null for the newest one.</param>
/// <param name="Day">The day on which facts have to have held; null for all.</param>
/// <param name="Belief">Which facts are believed; null for all.</param>
internal sealed record ChosenView(PastPoint? Past, DateOnly? Day, BeliefText? Belief)
{
    /// <summary>Whether it is all of the newest state.</summary>
    public bool IsWhole => Past is null && Day is null && Belief is null;

    /// <summary>What is shown of a graph.</summary>
    /// <exception cref="UsageException">The graph does not tell what held.</exception>
    /// <exception cref="SessionException">The graph keeps no history.</exception>
    public QuerySource Of(Graph graph) => ValidOnOption.Of(BelieveOption.Of(Past is { } past ? past.Of(graph) : graph, Belief), Day);
}
