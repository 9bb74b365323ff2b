using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Likelihood;

/// <summary>A fact that two entities of a passage may have, with the two places nearest to each other that name them.</summary>
/// <param name="Type">The number of its type.</param>
/// <param name="From">The number of the place of its start.</param>
/// <param name="To">That of its end.</param>
/// <param name="Distance">How far apart they are; the less the nearer.</param>
internal sealed record Candidate(int Type, GraphEntity Start, GraphEntity End, int From, int To, int Distance)
{
    public int Low => Math.Min(From, To);

    public int High => Math.Max(From, To);
}
