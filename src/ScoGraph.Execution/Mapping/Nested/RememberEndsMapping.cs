using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>EXISTS between two nodes of the row of which one stays the same for many rows.</summary>
internal static class RememberEndsMapping
{
    public static Evaluator Map(LogicalRememberEnds ends, PipelinePlan reached, SourceSpan place, PlanLayout layout)
    {
        int number = layout.Once(), from = layout.Slot(ends.From), to = layout.Slot(ends.To);
        Func<Frame, RememberedEnds> make = frame => new RememberedEnds(from, to, reached, place, frame);
        return frame => frame.Once(number, make).Read(frame);
    }
}
