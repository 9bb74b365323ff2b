using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A condition on scanned nodes, tested of many at once. One run's.</summary>
internal interface IScanFilter
{
    /// <summary>
    /// Instead of a number: the condition fails for one of the nodes, or would be slow to find out. Each is to be tested in a batch of its
    /// own and to go on before the next one is, so that a query that wants no more rows never meets the error.
    /// </summary>
    const int OneByOne = -1;

    /// <summary>Reads what is the same for the whole scan.</summary>
    void Begin(Frame frame);

    /// <summary>Keeps the nodes that meet the condition, in order, at the front of the batch.</summary>
    /// <returns>How many they are, or <see cref="OneByOne"/>; never that for one node.</returns>
    int Narrow(int[] batch, int count, Frame frame);
}
