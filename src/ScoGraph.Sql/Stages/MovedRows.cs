using System.Collections.Immutable;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Stages;

/// <summary>Rows on the way to one database, from one. One thread writes, then one reads.</summary>
internal sealed class MovedRows
{
    /// <summary>How many rows a statement takes.</summary>
    private const int RowsOfBatch = 1 << 20;

    private readonly MovedColumn[] _columns;

    /// <param name="kinds">What the columns hold.</param>
    /// <param name="arePacked">Whether rows come as arrays.</param>
    public MovedRows(ImmutableArray<SqlKind> kinds, bool arePacked) =>
        _columns = [.. kinds.Select(kind => arePacked ? MovedColumn.OfArrays() : MovedColumn.Of(kind))];

    public int Count => _columns[0].Count;

    /// <summary>Takes the row of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="weight">The column of the weight, which comes last; null for none.</param>
    public void Add(ISqlReader reader, ImmutableArray<int> columns, int? weight)
    {
        for (int i = 0; i < columns.Length; i++)
            _columns[i].Add(reader, columns[i]);
        if (weight is { } last)
            _columns[^1].Add(reader, last);
    }

    /// <summary>Takes rows of a reader that are an array for each column.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="first">The first of its columns.</param>
    public void AddPacked(ISqlReader reader, int first)
    {
        for (int i = 0; i < _columns.Length; i++)
            _columns[i].Add(reader, first + i);
    }

    /// <summary>Rows of several databases, in parts of a bounded size.</summary>
    public static IEnumerable<ImmutableArray<Array>> Batches(IReadOnlyList<MovedRows> all)
    {
        List<MovedRows> some = [.. all.Where(rows => rows.Count > 0)];
        long count = some.Sum(rows => (long)rows.Count);
        if (count is > 0 and <= RowsOfBatch)
            return [[.. some[0]._columns.Select((column, at) => column.With([.. some.Skip(1).Select(rows => rows._columns[at])]))]];
        return some.SelectMany(rows => rows.Batches());
    }

    private IEnumerable<ImmutableArray<Array>> Batches()
    {
        for (int first = 0; first < Count; first += RowsOfBatch)
            yield return [.. _columns.Select(column => column.Slice(first, Math.Min(RowsOfBatch, Count - first)))];
    }
}
