using System.Runtime.CompilerServices;

namespace ScoGraph.Formats.Elements;

/// <summary>
/// The numbers of the nodes whose ids are integers. Ids that are about as small as there are nodes, as programs that count give them, stand
/// in an array; the others in a dictionary.
/// </summary>
internal sealed class NumberTable
{
    private const int Smallest = 1024;

    /// <summary>How many places of the array there may be for each id.</summary>
    private const int Spread = 4;

    private readonly Dictionary<long, (int Number, int Line)> _others = [];

    /// <summary>The number and one more, 0 where no node has the id; and the line.</summary>
    private (int Next, int Line)[] _small = new (int, int)[Smallest];
    private int _count;

    /// <summary>Gives a number to an id unless it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(long id, int number, int line)
    {
        if (Find(id) >= 0)
            return false;
        _count++;
        if ((ulong)id >= (ulong)_small.Length && (ulong)id < (ulong)_count * Spread)
            Array.Resize(ref _small, (int)Math.Min(Array.MaxLength, Math.Max(id + 1, _small.Length * 2L)));
        if ((ulong)id < (ulong)_small.Length)
            _small[id] = (number + 1, line);
        else
            _others.Add(id, (number, line));
        return true;
    }

    /// <summary>The number of a node, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(long id)
    {
        int small = (ulong)id < (ulong)_small.Length ? _small[id].Next : 0;
        return small > 0 || _others.Count == 0 ? small - 1 : _others.TryGetValue(id, out (int Number, int) entry) ? entry.Number : -1;
    }

    /// <summary>The line of the node that has an id, or 0 where none has.</summary>
    public int LineOf(long id) => (ulong)id < (ulong)_small.Length && _small[id].Next > 0 ? _small[id].Line
        : _others.TryGetValue(id, out (int, int Line) entry) ? entry.Line : 0;
}
