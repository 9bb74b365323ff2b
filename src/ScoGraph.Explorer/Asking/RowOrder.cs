using ScoGraph.Model.Values;

namespace ScoGraph.Explorer.Asking;

/// <summary>In which order the rows of a result are shown: as they came, or by a column, as ORDER BY has values.</summary>
internal sealed class RowOrder
{
    private IReadOnlyList<Row> _rows = [];

    /// <summary>The column that they are ordered by; -1 for none.</summary>
    public int Column { get; private set; } = -1;

    public bool IsDescending { get; private set; }

    /// <summary>Positions of rows, in the order that is shown.</summary>
    public List<int> Positions { get; private set; } = [];

    /// <summary>Shows the rows of another result, as they came.</summary>
    public void Take(IReadOnlyList<Row> rows)
    {
        (_rows, Column, IsDescending) = (rows, -1, false);
        Positions = [.. Enumerable.Range(0, rows.Count)];
    }

    /// <summary>Orders by a column; of the one that it is ordered by the other way round, and the third time as they came.</summary>
    public void Sort(int column)
    {
        (Column, IsDescending) = column != Column ? (column, false) : IsDescending ? (-1, false) : (column, true);
        IEnumerable<int> all = Enumerable.Range(0, _rows.Count);
        IComparer<Value> order = Orderability.Comparer;
        Positions = Column < 0 ? [.. all]
            : [.. IsDescending ? all.OrderByDescending(At, order) : all.OrderBy(At, order)];
    }

    private Value At(int row) => _rows[row].Values[Column];
}
