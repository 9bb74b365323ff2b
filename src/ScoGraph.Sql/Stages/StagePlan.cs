using ScoGraph.Binding.Bound;

namespace ScoGraph.Sql.Stages;

/// <summary>A plan as stages that can be written.</summary>
/// <param name="Chain">The stages.</param>
/// <param name="End">How the last one ends.</param>
/// <param name="Needed">What is read of its rows.</param>
/// <param name="Moved">About how many rows move between databases.</param>
internal sealed record StagePlan(StageChain Chain, CutEnd End, HashSet<Variable> Needed, double Moved)
{
    /// <summary>The choices that made it what it is, of <see cref="Cutting.SqlPassNames"/>.</summary>
    public string[] Choices { get; init; } = [];
}
