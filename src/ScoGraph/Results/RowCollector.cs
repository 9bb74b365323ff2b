using ScoGraph.Execution;
using ScoGraph.Model.Values;

namespace ScoGraph.Results;

/// <summary>Keeps all rows of a result.</summary>
internal sealed class RowCollector(int columns) : IRowSink
{
    public List<Value[]> Rows { get; } = [];

    public bool Push(ReadOnlySpan<Value> row)
    {
        if (columns > 0)
            Rows.Add(row.ToArray());
        return true;
    }
}
