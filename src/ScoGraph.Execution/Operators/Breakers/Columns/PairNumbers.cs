using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// A number for each of some pairs of numbers from 0 on. While the first of a pair never falls, as where rows of one node come together, a
/// pair is known if it is the last one that its second number had; from then on all of them stand in a table, small numbers in one that
/// has a place for each pair.
/// </summary>
internal sealed class PairNumbers
{
    private const int LeastRoom = 256;
    private const int SmallBits = 6;
    private const int Small = 1 << SmallBits;

    /// <summary>So many pairs stand in one piece, which the runtime does not take for a large object.</summary>
    private const int PieceBits = 12;
    private const int PieceSize = 1 << PieceBits;

    /// <summary>By the second number: the first of its last pair and one more, and what number that pair has.</summary>
    private (int First, int Number)[] _last = [];
    private int _highest;

    /// <summary>The pairs in the order in which they came.</summary>
    private (int First, int Second, int Number)[][] _pairs = [];
    private LongTable? _table;

    /// <summary>By pair of small numbers: the number and one more, 0 for none; null where there is no table.</summary>
    private int[]? _small;

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (_last.Length * 2L * sizeof(int)) + (Room * 3L * sizeof(int)) + (_table?.Bytes ?? 0)
        + ((_small?.Length ?? 0L) * sizeof(int));

    /// <summary>A pair by the order in which they came.</summary>
    public (int First, int Second, int Number) this[int place] => _pairs[place >> PieceBits][place & (PieceSize - 1)];

    /// <summary>How many pairs there are places for.</summary>
    private int Room => Count <= PieceSize ? (_pairs.Length == 0 ? 0 : _pairs[0].Length) : (Count + PieceSize - 1) & ~(PieceSize - 1);

    /// <summary>The number of a pair; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int first, int second)
    {
        if (_small is { } small && (uint)(first | second) < Small)
            return small[(first << SmallBits) | second] - 1;
        if (_table is not null || first < _highest)
            return Search(first, second);
        _highest = first;
        (int First, int Number)[] last = _last;
        return (uint)second < (uint)last.Length && last[second].First == first + 1 ? last[second].Number : -1;
    }

    /// <summary>Gives a pair that was looked for last, and has none, a number.</summary>
    public void Add(int first, int second, int number)
    {
        if (Count == Room)
            Stretch();
        _pairs[Count >> PieceBits][Count & (PieceSize - 1)] = (first, second, number);
        Count++;
        if (_table is not null)
        {
            Note(first, second, number);
            return;
        }

        if (second >= _last.Length)
            Array.Resize(ref _last, Math.Max(Math.Max(LeastRoom, second + 1), _last.Length * 2));
        _last[second] = (first + 1, number);
    }

    private void Stretch()
    {
        int piece = Count >> PieceBits;
        if (piece >= _pairs.Length)
            Array.Resize(ref _pairs, Math.Max(1, _pairs.Length * 2));
        if (Count < PieceSize)
            Array.Resize(ref _pairs[0], Math.Max(LeastRoom, Count * 2));
        else
            _pairs[piece] = new (int First, int Second, int Number)[PieceSize];
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Search(int first, int second)
    {
        if (_table is null)
        {
            (_table, _small, _last) = (new LongTable(), new int[Small * Small], []);
            for (int i = 0; i < Count; i++)
            {
                (int one, int other, int number) = this[i];
                Note(one, other, number);
            }
        }

        return (first | second) < Small ? _small![(first << SmallBits) | second] - 1 : _table.Find(Pair(first, second));
    }

    private void Note(int first, int second, int number)
    {
        if ((first | second) < Small)
            _small![(first << SmallBits) | second] = number + 1;
        else
            _table!.Add(Pair(first, second), number);
    }
}
