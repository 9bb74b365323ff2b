using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Computes new values of the row.</summary>
internal sealed class ProjectOperator(ImmutableArray<(int Slot, Evaluator Value)> items) : Operator
{
    private readonly ImmutableArray<(int Slot, Evaluator Value)> _items = items;

    // One value needs no place beside the row.
    private readonly Value[] _values = items.Length > 1 ? new Value[items.Length] : [];

    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        if (_items.Length == 1)
            frame.Row[_items[0].Slot] = _items[0].Value(frame);
        for (int i = 0; i < _values.Length; i++)
            _values[i] = _items[i].Value(frame);
        for (int i = 0; i < _values.Length; i++)
            frame.Row[_items[i].Slot] = _values[i];
        bool wanted = Next.Process(frame);
        frame.Forget(made);
        return wanted;
    }
}
