using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>
/// Different pairs of numbers from 0 on, in the order in which they came. While the first of a pair never falls, as where rows of one
/// node come together, a pair is known if its first number is the last one that came with its second; from then on each pair is a bit, as
/// long as these take little room, and after that an entry of a table.
/// </summary>
internal sealed class PairSet
{
    /// <summary>As many words of bits as the fast part of a processor's memory may hold.</summary>
    private const int MostWords = 1 << 20;
    private const int LeastRoom = 256;

    /// <summary>So many pairs stand in one piece, which the runtime does not take for a large object.</summary>
    private const int PieceBits = 12;
    private const int PieceSize = 1 << PieceBits;

    private readonly List<(int First, int Second)[]> _pairs = [];

    /// <summary>By the second number: the first of its last pair and one more.</summary>
    private int[] _last = [];
    private int _highest;

    /// <summary>By the first number: a bit for each second one; null before the first number has fallen.</summary>
    private ulong[]?[]? _bits;
    private long _words;
    private LongTable? _table;

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (_last.Length * (long)sizeof(int)) + (_pairs.Sum(piece => (long)piece.Length) * 2 * sizeof(int))
        + ((_bits?.Length ?? 0) * (long)IntPtr.Size) + (_words * sizeof(ulong)) + (_table?.Bytes ?? 0);

    /// <summary>A pair by the order in which they came.</summary>
    public (int First, int Second) this[int place] => _pairs[place >> PieceBits][place & (PieceSize - 1)];

    /// <summary>Adds a pair; false where it is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int first, int second)
    {
        if (_bits is null && _table is null && first >= _highest)
        {
            _highest = first;
            int[] last = _last;
            if ((uint)second < (uint)last.Length && last[second] == first + 1)
                return false;
            NoteLast(first, second);
        }
        else if (_bits is { } bits && (uint)first < (uint)bits.Length && bits[first] is { } row && (uint)(second >> 6) < (uint)row.Length)
        {
            ulong bit = 1UL << second;
            if ((row[second >> 6] & bit) != 0)
                return false;
            row[second >> 6] |= bit;
        }
        else if (!AddApart(first, second))
        {
            return false;
        }

        Keep(first, second);
        return true;
    }

    private void NoteLast(int first, int second)
    {
        if (second >= _last.Length)
            Array.Resize(ref _last, Math.Max(Math.Max(LeastRoom, second + 1), _last.Length * 2));
        _last[second] = first + 1;
    }

    /// <summary>Adds one where there is no room for it yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddApart(int first, int second)
    {
        if (_table is null && _bits is null)
        {
            _last = [];
            _bits = [];
            for (int i = 0; i < Count && _table is null; i++)
                Put(this[i].First, this[i].Second);
        }

        if (_table is null)
        {
            if (Has(first, second))
                return false;
            Put(first, second);
        }

        // Where the bits took too much the pair is not among those of the table yet.
        if (_table is null)
            return true;
        long pair = Pair(first, second);
        if (_table.Find(pair) >= 0)
            return false;
        _table.Add(pair, 0);
        return true;
    }

    private bool Has(int first, int second) => first < _bits!.Length && _bits[first] is { } row && second >> 6 < row.Length
        && (row[second >> 6] >> second & 1) != 0;

    /// <summary>Makes a bit of a pair that is none yet, or a table of all that came before where bits take too much.</summary>
    private void Put(int first, int second)
    {
        if (first >= _bits!.Length)
            Array.Resize(ref _bits, Math.Max(Math.Max(LeastRoom, first + 1), 2 * _bits.Length));
        ulong[] row = _bits[first] ?? [];
        if (second >> 6 >= row.Length)
        {
            int length = Math.Max((second >> 6) + 1, 2 * row.Length);
            _words += length - row.Length;
            Array.Resize(ref row, length);
            _bits[first] = row;
        }

        row[second >> 6] |= 1UL << second;
        if (_words > MostWords)
            MakeTable();
    }

    private void MakeTable()
    {
        (_bits, _words, _table) = (null, 0, new LongTable());
        for (int i = 0; i < Count; i++)
            _table.Add(Pair(this[i].First, this[i].Second), 0);
    }

    private void Keep(int first, int second)
    {
        int piece = Count >> PieceBits, place = Count & (PieceSize - 1);
        if (piece == _pairs.Count)
            _pairs.Add(new (int First, int Second)[piece == 0 ? LeastRoom : PieceSize]);
        else if (place == _pairs[piece].Length)
            Stretch();
        _pairs[piece][place] = (first, second);
        Count++;
    }

    private void Stretch()
    {
        (int First, int Second)[] only = _pairs[0];
        Array.Resize(ref only, only.Length * 2);
        _pairs[0] = only;
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
