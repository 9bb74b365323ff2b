using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// A step of a run: takes the row under way, extends it in place, and pushes it on. Made for one run; one thread. For each execution of
/// its pipeline: <see cref="Open"/>, then <see cref="Process"/> for each row, then <see cref="Complete"/> once.
/// </summary>
internal abstract class Operator
{
    /// <summary>Where rows go.</summary>
    public Operator Next { get; set; } = null!;

    /// <summary>Begins an execution: forgets what earlier ones left behind.</summary>
    public virtual void Open(Frame frame) => Next.Open(frame);

    /// <summary>Takes the row.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    public abstract bool Process(Frame frame);

    /// <summary>All rows came, or no more are wanted: what was held back goes on now.</summary>
    public virtual void Complete(Frame frame) => Next.Complete(frame);
}

/// <summary>The end of a pipeline.</summary>
internal abstract class EndOperator : Operator
{
    public override void Open(Frame frame)
    {
    }

    public override void Complete(Frame frame)
    {
    }
}
