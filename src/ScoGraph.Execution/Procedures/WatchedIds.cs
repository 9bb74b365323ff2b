using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Procedures;

/// <summary>The ids of elements, read in a way that a limit or a cancellation ends.</summary>
internal static class WatchedIds
{
    private const int Batch = 256;

    public static IEnumerable<int> Of(IdSet ids, ProcedureContext context)
    {
        int read = 0;
        foreach (int id in ids.Enumerate())
        {
            if (read++ % Batch == 0)
                context.ThrowIfStopped();
            yield return id;
        }
    }
}
