using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>What rows are grouped by.</summary>
/// <param name="Slots">Where the keys of a group go.</param>
/// <param name="Values">Their values for a row.</param>
/// <param name="Read">The slots on which their values depend; null where they depend on more than the row and the graph.</param>
/// <param name="Place">All of them in the text.</param>
internal sealed record GroupKeys(ImmutableArray<int> Slots, ImmutableArray<Evaluator> Values, int[]? Read, SourceSpan Place)
{
    public int Count => Slots.Length;

    public void Compute(Frame frame, Value[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
            keys[i] = Values[i](frame);
        frame.Place = Place;
    }

    public void Write(Frame frame, Value[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
            frame.Row[Slots[i]] = keys[i];
    }
}
