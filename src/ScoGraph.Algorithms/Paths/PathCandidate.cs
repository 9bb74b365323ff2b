namespace ScoGraph.Algorithms.Paths;

/// <summary>A path that is known to be the best of those that follow another one up to a place and leave it there.</summary>
/// <param name="Path">The path.</param>
/// <param name="Deviation">The number of relationships before that place.</param>
internal sealed record PathCandidate(WeightedPath Path, int Deviation)
{
    /// <summary>By cost, then length, then relationship ids; equal exactly for equal paths.</summary>
    public static readonly IComparer<PathCandidate> ByCost = Comparer<PathCandidate>.Create(Compare);

    private static int Compare(PathCandidate left, PathCandidate right)
    {
        int order = left.Path.Cost.CompareTo(right.Path.Cost);
        if (order == 0)
            order = left.Path.Path.Relationships.Length.CompareTo(right.Path.Path.Relationships.Length);
        return order != 0 ? order : left.Path.Path.Relationships.SequenceCompareTo(right.Path.Path.Relationships);
    }
}
