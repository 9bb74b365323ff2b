using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// The operators of a (part of a) plan in one run, to be executed again and again with the row under way as argument. What they hold
/// back is asked for one operator after the other, so the stack grows with the operators between two that hold rows back, never with
/// the length of a plan.
/// </summary>
/// <param name="operators">In the order in which rows go through them.</param>
/// <param name="entry">The first, or the end where there is none.</param>
internal sealed class Pipeline(Operator[] operators, Operator entry)
{
    public void Execute(Frame frame)
    {
        foreach (Operator each in operators)
            each.Open(frame);
        entry.Process(frame);
        foreach (Operator each in operators)
            each.Complete(frame);
    }
}
