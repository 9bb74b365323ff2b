using System.Runtime.CompilerServices;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>A number for each of some nodes that follow each other; 0 for all others. One thread's.</summary>
/// <param name="first">The first node.</param>
/// <param name="count">How many.</param>
internal sealed class Marks(int first, int count)
{
    private readonly int _first = first;

    /// <summary>One place more stands for all other nodes.</summary>
    private readonly long[] _numbers = new long[count + 1];

    /// <summary>The number of any node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Of(int node)
    {
        long[] numbers = _numbers;
        return numbers[Math.Min((uint)(node - _first), (uint)numbers.Length - 1)];
    }

    public void Add(int node, long number) => _numbers[node - _first] += number;

    public void Clear(int node) => _numbers[node - _first] = 0;
}
