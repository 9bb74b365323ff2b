using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>
/// The values that groups collect: one behind the other as they come, and parted when no more do, as the length of each list is known
/// then.
/// </summary>
internal sealed class CollectedLists
{
    /// <summary>So many stand in one piece, which the runtime does not take for a large object.</summary>
    private const int PieceSize = 1 << 12;
    private const int LeastRoom = 64;

    private readonly List<(int[] Groups, Value[] Values)> _pieces = [];
    private readonly Value[] _taken = new Value[RowVector.Size];

    /// <summary>The last piece, and how many values there are in it.</summary>
    private int[] _groups = [];
    private Value[] _values = [];
    private int _used;
    private int[] _lengths = [];
    private Value[]?[]? _lists;
    private long _content;
    private Value _last;

    /// <summary>The bytes that they hold.</summary>
    public long Bytes => _content + (_lengths.Length * (long)sizeof(int))
        + (((_pieces.Count * (long)PieceSize) + _values.Length) * (ValueSize.OfValue + sizeof(int)));

    /// <summary>How many groups there are places for.</summary>
    public int Room => _lengths.Length;

    /// <summary>How many values a group has whose list has not been taken.</summary>
    public int CountOf(int number) => number < _lengths.Length ? _lengths[number] : 0;

    /// <summary>Has a place for each group.</summary>
    public void MakeRoom(int groups)
    {
        if (_lengths.Length < groups)
            Array.Resize(ref _lengths, Math.Max(Math.Max(LeastRoom, groups), 2 * _lengths.Length));
    }

    /// <summary>Adds values, but no nulls, to the lists of their groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> groups, RowVector values)
    {
        Span<Value> taken = _taken.AsSpan(0, groups.Length);
        values.Write(taken);
        bool hasContent = values.Kind is VectorKind.Strings or VectorKind.Values;
        for (int row = 0; row < taken.Length; row++)
        {
            ref Value value = ref taken[row];
            if (value.IsNull)
                continue;
            if (hasContent && !_last.HasContentOf(value))
            {
                _content += ValueSize.Content(value);
                _last = value;
            }

            Add(groups[row], value);
        }
    }

    /// <summary>Adds a value to the list of its group, for which there is a place.</summary>
    public void Add(int group, in Value value)
    {
        if (_used == _values.Length)
            Grow();
        (_groups[_used], _values[_used]) = (group, value);
        _used++;
        _lengths[group]++;
    }

    private void Grow()
    {
        if (_used < PieceSize)
        {
            int length = Math.Max(LeastRoom, 2 * _used);
            Array.Resize(ref _groups, length);
            Array.Resize(ref _values, length);
            return;
        }

        _pieces.Add((_groups, _values));
        (_groups, _values, _used) = (new int[PieceSize], new Value[PieceSize], 0);
    }

    /// <summary>Takes the list of a group, to which nothing will be added; each once.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">It would be too large.</exception>
    public Value[] Take(int number)
    {
        _lists ??= Part();
        if (number >= _lists.Length || _lists[number] is not { } list)
            return [];
        (_lists[number], _lengths[number]) = (null, 0);
        return list;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        _pieces.Clear();
        (_groups, _values, _used) = ([], [], 0);
        (_lists, _lengths, _content) = (null, [], 0);
    }

    private Value[]?[] Part()
    {
        Value[]?[] lists = new Value[_lengths.Length][];
        int[] ends = new int[_lengths.Length];
        for (int number = 0; number < lists.Length; number++)
        {
            int length = _lengths[number];
            if (length > Nesting.MostItems)
                throw NestingErrors.TooLarge();
            MemoryMeter.Require(ValueSize.List(length));
            lists[number] = length == 0 ? null : new Value[length];
        }

        for (int piece = 0; piece < _pieces.Count; piece++)
        {
            StopSignal.Now();
            Put(_pieces[piece].Groups, _pieces[piece].Values, lists, ends);
            _pieces[piece] = default;
        }

        Put(_groups.AsSpan(0, _used), _values, lists, ends);
        return lists;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Put(ReadOnlySpan<int> groups, Value[] values, Value[]?[] lists, int[] ends)
    {
        for (int i = 0; i < groups.Length; i++)
            lists[groups[i]]![ends[groups[i]]++] = values[i];
    }
}
