namespace ScoGraph.Formats.Elements.Batches;

/// <summary>What few different things many rows have: their labels, or their type.</summary>
/// <param name="Different">The different ones; the first alone where <paramref name="OfRows"/> is null.</param>
/// <param name="OfRows">The place of each row's; null where all have the first.</param>
internal sealed record BatchGroups<T>(IReadOnlyList<T> Different, int[]? OfRows)
{
    /// <summary>What a row has.</summary>
    public T this[int row] => Different[OfRows is null ? 0 : OfRows[row]];

    /// <summary>Rows one behind the other that have the same, in order: what they have, the first and how many.</summary>
    public IEnumerable<(T Item, int First, int Count)> Runs(int count)
    {
        for (int first = 0, next; first < count; first = next)
        {
            next = first + 1;
            while (next < count && (OfRows is null || OfRows[next] == OfRows[first]))
                next = OfRows is null ? count : next + 1;
            yield return (this[first], first, next - first);
        }
    }
}
