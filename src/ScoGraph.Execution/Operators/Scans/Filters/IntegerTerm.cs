using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>An integer that is read or computed for each of many nodes. One run's.</summary>
internal abstract class IntegerTerm
{
    /// <summary>The integers by place; 0 where there is none.</summary>
    public long[] Values { get; private set; } = [];

    /// <summary>1 where there is an integer, 0 where it is null.</summary>
    public byte[] Present { get; private set; } = [];

    /// <summary>Reads what is the same for the whole scan.</summary>
    public abstract void Begin(Frame frame);

    /// <summary>Computes the integers of nodes.</summary>
    /// <returns>False where one is no integer or cannot be computed, so that rows are to be looked at one by one.</returns>
    public bool Compute(ReadOnlySpan<int> nodes)
    {
        if (Values.Length < nodes.Length)
        {
            (Values, Present) = (new long[nodes.Length], new byte[nodes.Length]);
            Grown();
        }

        return Fill(nodes);
    }

    protected abstract bool Fill(ReadOnlySpan<int> nodes);

    /// <summary>Called when the arrays are others, without what was in them.</summary>
    protected virtual void Grown()
    {
    }
}
