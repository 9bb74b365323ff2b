using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>
/// The nodes that two lists have in common. Lists come again and again, those of one value of a property each, so what was found of two of
/// them is kept for the next time. One run's.
/// </summary>
internal sealed class CommonNodes
{
    /// <summary>For more pairs of lists nothing is kept.</summary>
    private const int MostKept = 1 << 14;

    private const long BytesOfEntry = 96;

    private readonly Dictionary<(ReadOnlyMemory<int> One, ReadOnlyMemory<int> Other), ReadOnlyMemory<int>> _known = [];
    private readonly HeldMemory _held = new();

    /// <summary>The nodes of both, ascending as they are.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public ReadOnlyMemory<int> Of(ReadOnlyMemory<int> one, ReadOnlyMemory<int> other, Frame frame)
    {
        if (_known.TryGetValue((one, other), out ReadOnlyMemory<int> found))
            return found;
        found = Meet(one.Span, other.Span);
        if (_known.Count < MostKept)
        {
            _held.Add(frame, BytesOfEntry + (found.Length * (long)sizeof(int)));
            _known.Add((one, other), found);
        }

        return found;
    }

    private static int[] Meet(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        List<int> common = [];
        int at = 0;
        foreach (int node in one)
        {
            while (at < other.Length && other[at] < node)
                at++;
            if (at < other.Length && other[at] == node)
                common.Add(node);
        }

        return [.. common];
    }
}
