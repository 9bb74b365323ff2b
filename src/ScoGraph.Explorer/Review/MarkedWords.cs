namespace ScoGraph.Explorer.Review;

/// <summary>Words of a passage that belong to the same facts.</summary>
/// <param name="Text">The words.</param>
/// <param name="Facts">The positions of the facts that they state; none for none.</param>
internal sealed record MarkedWords(string Text, IReadOnlyList<int> Facts)
{
    /// <summary>The fact to go to from one: each of them in turn.</summary>
    public int After(int fact) => Facts[(Facts.ToList().IndexOf(fact) + 1) % Facts.Count];
}
