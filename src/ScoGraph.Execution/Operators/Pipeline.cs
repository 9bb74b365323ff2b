using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// The operators of a (part of a) plan in one run, to be executed again and again with the row under way as argument. What they hold
/// back is asked for one operator after the other, so the stack grows with the operators between two that hold rows back, never with
/// the length of a plan.
/// </summary>
/// <param name="entry">The first, or the end where there is none; each knows its next.</param>
/// <param name="end">Where rows leave.</param>
/// <param name="holds">Whether some operators hold rows back for a while, to pass them on many at once.</param>
internal readonly struct Pipeline(Operator entry, Operator end, bool holds)
{
    /// <summary>Whether some operators hold rows back for a while, to pass them on many at once.</summary>
    public bool Holds => holds;

    /// <summary>The first operator, whatever stands around it.</summary>
    public Operator First => entry is ProbeOperator probe ? probe.Inner : entry;

    public void Execute(Frame frame)
    {
        Open(frame);
        if (holds)
        {
            ExecuteHolding(frame);
            return;
        }

        Push(frame);
        Complete(frame);
    }

    /// <summary>What fails is told behind the rows before it: those that are held back go on first, of which one may fail itself.</summary>
    private void ExecuteHolding(Frame frame)
    {
        try
        {
            Push(frame);
            Complete(frame);
        }
        catch (Exception exception) when (ErrorNet.IsFailure(exception))
        {
            FlushBefore(frame);
            throw;
        }
    }

    /// <summary>Passes on what is held back of rows before one that has failed, whose place is kept.</summary>
    public void FlushBefore(Frame frame)
    {
        SourceSpan place = frame.Place;
        Flush(frame);
        frame.Place = place;
    }

    /// <summary>Executes for the row as it stands, whatever it stands for; what that makes is not counted any more.</summary>
    /// <param name="frame">The row under way.</param>
    /// <param name="place">What is at work behind it.</param>
    public void ExecuteApart(Frame frame, SourceSpan place)
    {
        long outside = frame.Multiplicity, made = frame.Made;
        frame.Multiplicity = 1;
        Execute(frame);
        frame.Multiplicity = outside;
        frame.Forget(made);
        frame.Place = place;
    }

    public void Open(Frame frame)
    {
        for (Operator each = entry; each != end; each = each.Next)
            each.Open(frame);
    }

    /// <summary>Pushes the row under way into the first.</summary>
    public bool Push(Frame frame) => entry.Process(frame);

    public void Flush(Frame frame)
    {
        for (Operator each = entry; each != end; each = each.Next)
            each.Flush(frame);
    }

    public void Complete(Frame frame)
    {
        for (Operator each = entry; each != end; each = each.Next)
            each.Complete(frame);
    }
}
