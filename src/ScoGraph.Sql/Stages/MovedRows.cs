using System.Collections.Immutable;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Stages;

/// <summary>Rows on the way to one database, from one. One thread writes, then one reads.</summary>
internal sealed class MovedRows
{
    /// <summary>How many rows a statement takes.</summary>
    private const int RowsOfBatch = 65_536;

    private readonly MovedColumn[] _columns;

    public MovedRows(ImmutableArray<SqlKind> kinds) => _columns = [.. kinds.Select(MovedColumn.Of)];

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

    /// <summary>The rows in parts of a bounded size.</summary>
    public IEnumerable<ImmutableArray<Array>> Batches()
    {
        for (int first = 0; first < Count; first += RowsOfBatch)
            yield return [.. _columns.Select(column => column.Slice(first, Math.Min(RowsOfBatch, Count - first)))];
    }
}
