using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// The values that an expression has for some rows, one behind the other (vectorised execution: Boncz, Zukowski and Nes, "MonetDB/X100",
/// CIDR 2005). One run's.
/// </summary>
internal abstract class RowVector
{
    /// <summary>The most rows. The arrays have so many places, what is behind the last row means nothing.</summary>
    public const int Size = 1024;

    private bool[] _present = [];

    public VectorKind Kind { get; protected set; }

    /// <summary>Whether none of the values is null; not told of strings and values.</summary>
    public bool IsWhole { get; protected set; }

    /// <summary>Integers, the ids of nodes, or truth values.</summary>
    public long[] Integers { get; protected set; } = [];

    public double[] Floats { get; protected set; } = [];

    public string?[] Strings { get; protected set; } = [];

    /// <summary>Which of the values are there, where not all are; not told of strings and values.</summary>
    public bool[] Present => _present;

    /// <summary>The bytes that it holds from one read to the next, beside its arrays.</summary>
    public virtual long Bytes => 0;

    protected Value[] Values { get; set; } = [];

    /// <summary>The value of a row.</summary>
    public Value this[int row] => Kind switch
    {
        VectorKind.Nodes => IsWhole || _present[row] ? Value.FromNode((int)Integers[row]) : default,
        VectorKind.Integers => IsWhole || _present[row] ? Value.FromInteger(Integers[row]) : default,
        VectorKind.Floats => IsWhole || _present[row] ? Value.FromFloat(Floats[row]) : default,
        VectorKind.Truths => IsWhole || _present[row] ? Value.FromBoolean(Integers[row] != 0) : default,
        VectorKind.Strings => Strings[row] is { } text ? Value.FromString(text) : default,
        _ => Values[row],
    };

    /// <summary>Whether a value of any kind is the one before it.</summary>
    public bool IsAgain(int row) => Kind == VectorKind.Values && Values[row].IsIdentical(Values[row - 1]);

    /// <summary>Writes the first values.</summary>
    public void Write(Span<Value> into)
    {
        if (Kind == VectorKind.Values)
        {
            Values.AsSpan(0, into.Length).CopyTo(into);
        }
        else if (Kind == VectorKind.Nodes && IsWhole)
        {
            for (int row = 0; row < into.Length; row++)
                Value.PutNode(ref into[row], (int)Integers[row]);
        }
        else
        {
            for (int row = 0; row < into.Length; row++)
                into[row] = this[row];
        }
    }

    /// <summary>Whether each of the first values is a number or null.</summary>
    public bool HasOnlyNumbers(int count)
    {
        if (Kind != VectorKind.Values)
            return Kind is VectorKind.Integers or VectorKind.Floats;
        foreach (ref readonly Value value in Values.AsSpan(0, count))
        {
            if (!value.IsNumber && !value.IsNull)
                return false;
        }

        return true;
    }

    /// <summary>Reads what is the same for all rows of a run.</summary>
    public abstract void Begin(Frame frame);

    /// <summary>Finds the values of some rows.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many, no more than <see cref="Size"/>.</param>
    /// <returns>False where one cannot be found so, or may not be computed: rows are to be looked at one by one.</returns>
    public abstract bool Read(Frame frame, BatchRows rows, int from, int count);

    /// <summary>Takes the marks of rows away whose value is null.</summary>
    public void KeepPresent(Marks marks, int count)
    {
        if (Kind is not (VectorKind.Strings or VectorKind.Values))
        {
            if (!IsWhole)
                marks.And(_present);
            return;
        }

        for (int row = 0; row < count; row++)
        {
            if (Kind == VectorKind.Strings ? Strings[row] is null : Values[row].IsNull)
                marks.Words[row / Marks.WordSize] &= ~(1UL << (row % Marks.WordSize));
        }
    }

    /// <summary>Puts the first values where they stand among others, of which all are null.</summary>
    /// <param name="places">Their places, ascending.</param>
    /// <param name="count">How many values there are then.</param>
    protected void Spread(ReadOnlySpan<int> places, int count)
    {
        if (Kind == VectorKind.Strings)
        {
            Spread(Strings, places, count);
        }
        else if (Kind == VectorKind.Values)
        {
            Spread(Values, places, count);
        }
        else
        {
            if (Kind == VectorKind.Floats)
                Spread(Floats, places, count);
            else
                Spread(Integers, places, count);
            if (IsWhole)
                Lose(places.Length);
            Spread(_present, places, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread<T>(T[] values, ReadOnlySpan<int> places, int count)
    {
        if (values.Length == 0)
            return;
        int end = count;
        for (int i = places.Length - 1; i >= 0; i--)
        {
            values[places[i]] = values[i];
            values.AsSpan(places[i] + 1, end - places[i] - 1).Clear();
            end = places[i];
        }

        values.AsSpan(0, end).Clear();
    }

    /// <summary>Has the values of another from now on, until it reads again.</summary>
    protected void Take(RowVector other)
    {
        (Kind, IsWhole, _present) = (other.Kind, other.IsWhole, other._present);
        (Integers, Floats, Strings, Values) = (other.Integers, other.Floats, other.Strings, other.Values);
    }

    /// <summary>Lacks the values that another lacks, which is not whole.</summary>
    protected void CopyPresent(RowVector other, int count)
    {
        Lose(0);
        other.Present.AsSpan(0, count).CopyTo(Present);
    }

    /// <summary>Notes which values are there from now on; those before all are.</summary>
    protected void Lose(int at)
    {
        if (_present.Length == 0)
            _present = new bool[Size];
        if (IsWhole)
            _present.AsSpan(0, at).Fill(true);
        IsWhole = false;
    }
}
