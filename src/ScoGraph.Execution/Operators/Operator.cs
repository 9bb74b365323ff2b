using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// A step of a run: takes the row under way, extends it in place, and pushes it on. Made for one run; one thread. For each execution of
/// its pipeline: <see cref="Open"/>, then <see cref="Process"/> for each row, then <see cref="Complete"/> once. The pipeline calls these
/// on one operator after the other; an operator calls nothing but the <see cref="Process"/> of its next.
/// </summary>
internal abstract class Operator
{
    /// <summary>Where rows go.</summary>
    public Operator Next { get; set; } = null!;

    /// <summary>Begins an execution: forgets what earlier ones left behind.</summary>
    public virtual void Open(Frame frame)
    {
    }

    /// <summary>Takes the row.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    public abstract bool Process(Frame frame);

    /// <summary>All rows came, or no more are wanted: what was held back goes on now.</summary>
    public virtual void Complete(Frame frame)
    {
    }

    /// <summary>What was held back goes on now, as others want what has come so far; more may come.</summary>
    public virtual void Flush(Frame frame)
    {
    }

    /// <summary>Pushes the row on as so many rows.</summary>
    /// <exception cref="QueryException">There are more rows than an integer can count.</exception>
    protected bool Repeat(Frame frame, long times)
    {
        long before = frame.Multiplicity;
        long high = Math.BigMul(before, times, out long low);
        if (high != 0 || low < 0)
            throw RuntimeErrors.TooManyRows(frame.Text);
        frame.Multiplicity = low;
        bool wanted = Next.Process(frame);
        frame.Multiplicity = before;
        return wanted;
    }
}
