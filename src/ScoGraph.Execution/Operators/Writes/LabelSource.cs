using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>Labels to give or take: some by name, some computed for each row.</summary>
internal sealed class LabelSource(string[] names, ImmutableArray<Evaluator> computed)
{
    /// <exception cref="ValueException">A value names no label.</exception>
    public string[] Read(Frame frame, SourceSpan place)
    {
        if (computed.IsEmpty)
            return names;
        List<string> all = [.. names];
        foreach (Evaluator evaluate in computed)
        {
            Value value = evaluate(frame);
            frame.Place = place;
            all.AddRange(ComputedNames.Read(value));
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }
}
