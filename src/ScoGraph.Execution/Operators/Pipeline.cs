using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Makes the operators of a (part of a) plan for one run, ending in <paramref name="next"/>; gives the one that takes the argument row.
/// </summary>
internal delegate Operator Pipeline(Operator next, Frame frame);

/// <summary>An inner plan of a run, to be executed again and again with the row under way as its argument.</summary>
internal sealed class Subplan(Operator entry)
{
    public void Execute(Frame frame)
    {
        entry.Open(frame);
        entry.Process(frame);
        entry.Complete(frame);
    }
}
