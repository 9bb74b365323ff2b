using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>For each row the rows of an inner plan, or one with nulls; of many rows at once where these come and go on so.</summary>
internal sealed class OptionalOperator : Operator, IRowTaker, IBatchTaker
{
    /// <summary>For fewer rows nothing is made that takes many, if there were none before.</summary>
    private const int Few = 16;

    private readonly int[] _nulls;
    private readonly Pipeline _inner;
    private readonly OptionalRows? _many;
    private bool _found;
    private bool _wanted;

    /// <param name="nulls">The slots that are null where nothing is found.</param>
    /// <param name="inner">The inner plan.</param>
    /// <param name="shape">How it takes many rows at once; null where it does not.</param>
    /// <param name="frame">The run.</param>
    public OptionalOperator(int[] nulls, PipelinePlan inner, OptionalShape? shape, Frame frame)
    {
        _nulls = nulls;
        _many = shape is null ? null : new OptionalRows(shape, this);
        _inner = _many is null ? inner.Begin(frame, this) : inner.BeginBefore(_many, frame);
    }

    /// <inheritdoc/>
    public bool TakesBatches =>
        _many is not null && Next is IBatchTaker { TakesBatches: true } && _inner.First is IBatchTaker { TakesBatches: true };

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        if (rows.Count < Few && !_many!.IsBegun)
            return rows.PassOn(0, rows.Count, this, frame);
        _inner.Open(frame);
        bool wanted = _many!.Join(frame, rows, (IBatchTaker)_inner.First, Next);
        _inner.Complete(frame);
        return wanted;
    }

    public override bool Process(Frame frame)
    {
        _found = false;
        _wanted = true;
        _inner.Execute(frame);
        if (_found)
            return _wanted;
        foreach (int slot in _nulls)
            frame.Row[slot] = default;
        return Next.Process(frame);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found = true;
        return _wanted = Next.Process(frame);
    }
}
