using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>Whether a node has a property.</summary>
/// <param name="key">The property.</param>
/// <param name="isWanted">Whether those are kept that have it, or those that do not.</param>
internal sealed class PresenceFilter(NameReference key, bool isWanted) : IScanFilter
{
    private PropertyColumn? _column;

    public void Begin(Frame frame) => _column = frame.NodeColumn(key);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Narrow(int[] batch, int count, Frame frame)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int node = batch[i];
            bool has = _column?.Page(node >> PropertyColumn.PageBits) is { } page && page.Has(node & (PropertyColumn.PageSize - 1));
            batch[kept] = node;
            kept += has == isWanted ? 1 : 0;
        }

        return kept;
    }
}
