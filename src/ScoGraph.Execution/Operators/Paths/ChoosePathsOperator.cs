using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Paths;

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

/// <summary>
/// For each row the paths of an inner plan, of each pair of ends the shortest; takes all of them before the first goes on.
/// </summary>
internal sealed class ChoosePathsOperator(PathEnds ends, PathChoice choice, SlotSet kept) : Operator
{
    private readonly Dictionary<(int Start, int End), List<(int Length, Value[] Row)>> _found = [];
    private long _bytes;

    /// <summary>The inner plan, whose end is <see cref="CreateEnd"/>.</summary>
    public Subplan Inner { get; set; } = null!;

    public Operator CreateEnd() => new InnerEnd(this);

    public override bool Process(Frame frame)
    {
        Inner.Execute(frame);
        bool wanted = true;
        foreach (List<(int Length, Value[] Row)> paths in _found.Values)
        {
            foreach (Value[] row in Chosen(paths))
            {
                frame.Tick();
                kept.Restore(frame, row);
                if (wanted)
                    wanted = Next.Process(frame);
            }
        }

        _found.Clear();
        frame.Release(_bytes);
        _bytes = 0;
        return wanted;
    }

    private IEnumerable<Value[]> Chosen(List<(int Length, Value[] Row)> paths)
    {
        long count = 0;
        int last = -1;
        foreach ((int length, Value[] row) in paths.OrderBy(p => p.Length))
        {
            if (!choice.Groups || length != last)
                count++;
            if (count > choice.Count)
                yield break;
            last = length;
            yield return row;
        }
    }

    private void Keep(Frame frame)
    {
        frame.Charge(kept.Bytes);
        _bytes += kept.Bytes;
        (int Start, int End) pair = ends.Read(frame);
        if (!_found.TryGetValue(pair, out List<(int, Value[])>? paths))
            _found[pair] = paths = [];
        paths.Add((ends.Length(frame), kept.Save(frame)));
    }

    private sealed class InnerEnd(ChoosePathsOperator outer) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            outer.Keep(frame);
            return true;
        }
    }
}
