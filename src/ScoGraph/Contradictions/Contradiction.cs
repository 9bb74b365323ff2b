namespace ScoGraph;

/// <summary>Two facts that cannot hold together.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
public sealed record Contradiction(ContradictionRule Rule, ContradictoryFact First, ContradictoryFact Second)
{
    /// <summary>Both facts with their places, and the rule.</summary>
    public override string ToString() => $"{First} contradicts {Second}: {Rule.Name}";
}
