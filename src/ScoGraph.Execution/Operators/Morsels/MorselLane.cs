using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>One thread's operators, from the scan to what gathers its rows.</summary>
internal sealed class MorselLane
{
    private readonly Pipeline _rows;
    private readonly Operator _end;
    private readonly OperatorProfile? _scan;

    public MorselLane(Frame frame, PipelinePlan rows, Operator end)
    {
        Frame = frame;
        _rows = rows.BeginBefore(end, frame);
        _end = end;
        Scan = (IMorselScan)_rows.First;
        Gathering = (IGathering)end;
        _scan = frame.Clock is { } clock && rows.First is { } plan ? clock.Profile[plan] : null;
    }

    /// <summary>Whether rows are held back for a while, to go on many at once.</summary>
    public bool Holds => _rows.Holds;

    /// <summary>The thread's row.</summary>
    public Frame Frame { get; }

    public IMorselScan Scan { get; }

    public IGathering Gathering { get; }

    public void Open()
    {
        _rows.Open(Frame);
        _end.Open(Frame);
    }

    /// <summary>Passes on all that the scan finds.</summary>
    public bool PushAll()
    {
        try
        {
            return _rows.Push(Frame);
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            _rows.FlushBefore(Frame);
            throw;
        }
    }

    /// <summary>Passes on some nodes of the scan.</summary>
    public void Push(int[] ids, int count)
    {
        OperatorProfile? around = Frame.Clock?.Enter(_scan);
        try
        {
            Scan.Push(Frame, ids, count);
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            _rows.FlushBefore(Frame);
            throw;
        }

        Frame.Clock?.Enter(around);
    }

    /// <summary>Gathers what operators have held back of all rows so far.</summary>
    public void Flush() => _rows.Flush(Frame);

    public void Complete(Operator next)
    {
        _rows.Complete(Frame);
        _end.Next = next;
        _end.Complete(Frame);
    }
}
