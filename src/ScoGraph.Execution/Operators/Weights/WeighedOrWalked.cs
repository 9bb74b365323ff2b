using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>Passes a row on once, as many rows as a pattern is found; where numbers do not say, it runs the plan that walks.</summary>
/// <param name="walked">The plan that walks.</param>
internal abstract class WeighedOrWalked(PipelinePlan walked) : Operator, IRowTaker
{
    private bool _isWanted;

    /// <summary>The memory of a count.</summary>
    protected HeldMemory Held { get; } = new();

    public sealed override bool Process(Frame frame)
    {
        long? found = Count(frame);
        Held.Release(frame);
        if (found is { } count)
            return count == 0 || Repeat(frame, count);
        _isWanted = true;
        walked.Begin(frame, this).Execute(frame);
        return _isWanted;
    }

    bool IRowTaker.Take(Frame frame) => _isWanted = Next.Process(frame);

    /// <summary>The number of rows; null where they are to be walked.</summary>
    protected abstract long? Count(Frame frame);
}
