using System.Runtime.CompilerServices;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>
/// How often each of some nodes that follow each other is marked, times its weight; 0 for all others. One thread's.
/// </summary>
/// <param name="first">The first node.</param>
/// <param name="count">How many.</param>
/// <param name="weights">The weights by ids; null where all are 1.</param>
internal sealed class MarkedNumbers(int first, int count, long[]? weights)
{
    private readonly int _first = first;
    private readonly long[]? _weights = weights;

    /// <summary>One place more stands for all other nodes.</summary>
    private readonly int[] _marks = new int[count + 1];

    /// <summary>The number of any node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Of(int node)
    {
        int[] marks = _marks;
        long times = marks[Math.Min((uint)(node - _first), (uint)marks.Length - 1)];
        return _weights is null || times == 0 ? times : times * _weights[node];
    }

    /// <summary>Marks nodes once more.</summary>
    public void Add(ReadOnlySpan<int> nodes)
    {
        int[] marks = _marks;
        int from = _first;
        foreach (int node in nodes)
            marks[node - from]++;
    }

    /// <summary>Takes a mark of a node away.</summary>
    public void Take(int node) => _marks[node - _first]--;

    /// <summary>Takes all marks of nodes away.</summary>
    public void Clear(ReadOnlySpan<int> nodes)
    {
        int[] marks = _marks;
        int from = _first;
        foreach (int node in nodes)
            marks[node - from] = 0;
    }
}
