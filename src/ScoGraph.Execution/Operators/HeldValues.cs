using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Values of rows that are held back. What is made of these rows, as by a walk, holds the number of its row, so that no value is copied.
/// </summary>
/// <param name="number">The slot of the numbers among those of nodes and relationships.</param>
/// <param name="slots">The slots of the values.</param>
internal sealed class HeldValues(int number, int[] slots)
{
    private readonly Value[][] _values = [.. slots.Select(_ => Array.Empty<Value>())];

    /// <summary>The slot of the numbers among those of nodes and relationships.</summary>
    public int Number => number;

    /// <summary>The number of each row, in their order.</summary>
    public int[] Numbers { get; private set; } = [];

    /// <summary>Changes as soon as numbers are those of other rows.</summary>
    public int Version { get; private set; }

    /// <summary>Has room for so many rows.</summary>
    public void Resize(int size)
    {
        Numbers = [.. Enumerable.Range(0, size)];
        for (int i = 0; i < slots.Length; i++)
            Array.Resize(ref _values[i], size);
    }

    /// <summary>Holds the values of a row.</summary>
    public void Hold(int row, Value[] values)
    {
        for (int i = 0; i < slots.Length; i++)
            _values[i][row] = values[slots[i]];
    }

    /// <summary>Other rows than before go on.</summary>
    public void Change() => Version++;

    /// <summary>Gives the row under way the values of one.</summary>
    public void Put(int row, Value[] into)
    {
        for (int i = 0; i < slots.Length; i++)
            into[slots[i]] = _values[i][row];
    }

    /// <summary>Reads the values of a slot of some rows.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="rows">What is made of rows held back.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="into">Takes a value for each.</param>
    /// <returns>False where the slot is none of these.</returns>
    public bool TryRead(int slot, BatchRows rows, int from, Span<Value> into)
    {
        int place = Array.IndexOf(slots, slot);
        if (place < 0)
            return false;
        Value[] values = _values[place];
        if (ReferenceEquals(rows.Numbers, Numbers))
        {
            values.AsSpan(from, into.Length).CopyTo(into);
            return true;
        }

        ReadOnlySpan<int> numbers = rows.Numbers.AsSpan(from, into.Length);
        for (int i = 0; i < into.Length; i++)
            into[i] = values[numbers[i]];
        return true;
    }
}
