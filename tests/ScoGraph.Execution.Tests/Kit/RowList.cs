using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Tests.Kit;

/// <summary>Keeps all rows, or the first few.</summary>
internal sealed class RowList(int most = int.MaxValue) : IRowSink
{
    public List<Value[]> Rows { get; } = [];

    public bool Push(ReadOnlySpan<Value> row)
    {
        Rows.Add(row.ToArray());
        return Rows.Count < most;
    }
}
