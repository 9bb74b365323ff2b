using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Sort keys, and how two rows' keys compare.</summary>
/// <param name="keys">The first decides first.</param>
/// <param name="place">All of them in the text.</param>
internal sealed class SortKeys(ImmutableArray<(Evaluator Value, bool Descending)> keys, SourceSpan place)
{
    /// <summary>Rows with their numbers, the last of them first: of equal keys the row that came later.</summary>
    public Comparer<(Value[] Keys, long Number)> LastFirst => field ??= Comparer<(Value[] Keys, long Number)>.Create(
        (a, b) => Compare(b.Keys, a.Keys, from: 0) is var order && order != 0 ? order : b.Number.CompareTo(a.Number));

    public int Count => keys.Length;

    /// <summary>All keys in the text.</summary>
    public SourceSpan Place => place;

    /// <summary>Reads the keys of the row under way.</summary>
    public void Read(Frame frame, Span<Value> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = keys[i].Value(frame);
    }

    /// <summary>What keys take beside the row that they are of: a key that stands in the row counts no second time.</summary>
    public static long Bytes(ReadOnlySpan<Value> keys, ReadOnlySpan<Value> row)
    {
        long bytes = ValueSize.List(keys.Length);
        foreach (Value key in keys)
        {
            if (key.Content is not null && !StandsIn(row, key))
                bytes += ValueSize.Content(key);
        }

        return bytes;
    }

    /// <summary>Whether the greatest of a key come first.</summary>
    public bool IsDescending(int key) => keys[key].Descending;

    /// <summary>Compares by the keys from one on.</summary>
    public int Compare(ReadOnlySpan<Value> x, ReadOnlySpan<Value> y, int from)
    {
        for (int i = from; i < keys.Length; i++)
        {
            int order = CompareOne(i, x[i], y[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Whether the row under way comes before a row's keys; ties do not. Reads no more keys than it needs.</summary>
    public bool IsBefore(Frame frame, Value[] other)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            Value value = keys[i].Value(frame);
            frame.Place = place;
            int order = CompareOne(i, value, other[i]);
            if (order != 0)
                return order < 0;
        }

        return false;
    }

    private static bool StandsIn(ReadOnlySpan<Value> row, in Value key)
    {
        foreach (Value value in row)
        {
            if (value.HasContentOf(key))
                return true;
        }

        return false;
    }

    private int CompareOne(int key, in Value left, in Value right)
    {
        int order = left.IsInteger && right.IsInteger ? left.AsInteger().CompareTo(right.AsInteger()) : Orderability.Compare(left, right);
        return keys[key].Descending ? -order : order;
    }
}
