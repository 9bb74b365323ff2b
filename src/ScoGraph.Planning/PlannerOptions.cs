using System.Collections.Immutable;

namespace ScoGraph.Planning;

/// <summary>What a caller may switch in planning. Answers never depend on it, only the time they take.</summary>
internal sealed record PlannerOptions
{
    public static PlannerOptions Default { get; } = new();

    /// <summary>Names of passes (see <see cref="Planner.PassNames"/>) that are left out.</summary>
    public ImmutableHashSet<string> DisabledPasses { get; init; } = [];

    /// <summary>
    /// Whether its rows are to tell what they rest on: then the plan has hidden columns, and its passes keep what they read.
    /// </summary>
    public bool Evidence { get; init; }

    /// <summary>Called now and then; throws where the caller has no more time.</summary>
    public Action ThrowIfStopped { get; init; } = static () => { };
}
