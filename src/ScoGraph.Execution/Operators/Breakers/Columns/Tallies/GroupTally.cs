using ScoGraph.Functions.Aggregate;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>What one aggregate has of a group, and its accumulator does not know yet.</summary>
internal struct GroupTally
{
    /// <summary>How many there are.</summary>
    public long Count;

    /// <summary>The first of them.</summary>
    public long First;

    /// <summary>Their sum, or the least or the greatest.</summary>
    public long Result;

    /// <summary>The same for an accumulator.</summary>
    public readonly IntegerTally Integers => new(Count, First, Result, Result);

    /// <summary>Adds some integers; false where their sum may not fit.</summary>
    public bool TryAdd(TallyKind kind, ReadOnlySpan<long> integers)
    {
        bool isFirst = Count == 0;
        long result;
        if (kind == TallyKind.Sum)
        {
            if (!IntegerRuns.TrySum(integers, out long sum))
                return false;
            result = unchecked(Result + sum);
            if (((Result ^ result) & (sum ^ result)) < 0)
                return false;
        }
        else if (kind == TallyKind.Least)
        {
            result = IntegerRuns.Least(integers) is var least && isFirst ? least : Math.Min(least, Result);
        }
        else
        {
            result = IntegerRuns.Greatest(integers) is var greatest && isFirst ? greatest : Math.Max(greatest, Result);
        }

        (First, Result, Count) = (isFirst ? integers[0] : First, result, Count + integers.Length);
        return true;
    }
}
