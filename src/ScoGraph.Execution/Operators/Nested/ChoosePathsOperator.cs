using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>
/// For each row the paths of an inner plan, of each pair of ends the shortest; takes all of them before the first goes on.
/// </summary>
internal sealed class ChoosePathsOperator : Operator, IRowTaker
{
    private readonly PathEnds _ends;
    private readonly PathChoice _choice;
    private readonly SlotSet _kept;
    private readonly Pipeline _inner;
    private readonly Dictionary<(int Start, int End), List<(int Length, Value[] Row)>> _found = [];
    private readonly HeldMemory _held = new();

    public ChoosePathsOperator(PathEnds ends, PathChoice choice, SlotSet kept, PipelinePlan inner, Frame frame)
    {
        (_ends, _choice, _kept) = (ends, choice, kept);
        _inner = inner.Begin(frame, this);
    }

    public override bool Process(Frame frame)
    {
        _inner.Execute(frame);
        bool wanted = true;
        foreach (List<(int Length, Value[] Row)> paths in _found.Values)
        {
            foreach (Value[] row in Chosen(paths))
            {
                frame.Tick();
                _kept.Restore(frame, row);
                if (wanted)
                    wanted = Next.Process(frame);
            }
        }

        _found.Clear();
        _held.Release(frame);
        return wanted;
    }

    private IEnumerable<Value[]> Chosen(List<(int Length, Value[] Row)> paths)
    {
        long count = 0;
        int last = -1;
        foreach ((int length, Value[] row) in paths.OrderBy(p => p.Length))
        {
            if (!_choice.Groups || length != last)
                count++;
            if (count > _choice.Count)
                yield break;
            last = length;
            yield return row;
        }
    }

    bool IRowTaker.Take(Frame frame)
    {
        (int Start, int End) pair = _ends.Read(frame);
        if (!_found.TryGetValue(pair, out List<(int, Value[])>? paths))
            _found[pair] = paths = [];
        Value[] row = _kept.Save(frame);
        _held.AddRow(frame, row);
        paths.Add((_ends.Length(frame), row));
        return true;
    }
}
