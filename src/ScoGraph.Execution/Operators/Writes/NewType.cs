using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>The type of a new relationship: by name, or computed for each row.</summary>
internal sealed record NewType(string Name, Evaluator? Computed)
{
    /// <exception cref="ValueException">The value names no type.</exception>
    public string Read(Frame frame, SourceSpan place)
    {
        if (Computed is null)
            return Name;
        Value value = Computed(frame);
        frame.Place = place;
        return ComputedNames.ReadType(value);
    }
}
