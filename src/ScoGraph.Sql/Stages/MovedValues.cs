using ScoGraph.Sql.Backends;

namespace ScoGraph.Sql.Stages;

/// <summary>A column of values of one kind.</summary>
/// <param name="take">Takes what a column of a row has.</param>
internal sealed class MovedValues<T>(Action<List<T>, ISqlReader, int> take) : MovedColumn
{
    private readonly List<T> _values = [];

    public override int Count => _values.Count;

    public override void Add(ISqlReader reader, int column) => take(_values, reader, column);

    public override Array Slice(int first, int count)
    {
        T[] values = new T[count];
        _values.CopyTo(first, values, 0, count);
        return values;
    }

    public override Array With(IReadOnlyList<MovedColumn> others)
    {
        T[] values = new T[Count + others.Sum(other => other.Count)];
        _values.CopyTo(values);
        int filled = Count;
        foreach (MovedValues<T> other in others.Cast<MovedValues<T>>())
        {
            other._values.CopyTo(values, filled);
            filled += other.Count;
        }

        return values;
    }
}
