using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>What tells the paths of a search apart: where they begin and end, and how long they are.</summary>
/// <param name="Start">The slot of the first node.</param>
/// <param name="End">The slot of the last node.</param>
/// <param name="Relationships">The slots of single relationships and lists of them.</param>
internal sealed record PathEnds(int Start, int End, int[] Relationships)
{
    public (int Start, int End) Read(Frame frame) => (frame.Row[Start].AsId(), frame.Row[End].AsId());

    public int Length(Frame frame)
    {
        int length = 0;
        foreach (int slot in Relationships)
            length += frame.Row[slot].Kind == ValueKind.List ? frame.Row[slot].AsList().Count : 1;
        return length;
    }
}
