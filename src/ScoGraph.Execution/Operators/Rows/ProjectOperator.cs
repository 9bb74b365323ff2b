using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Computes new values of the row.</summary>
internal sealed class ProjectOperator(ImmutableArray<(int Slot, Evaluator Value)> items) : Operator
{
    private readonly Value[] _values = new Value[items.Length];

    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        for (int i = 0; i < _values.Length; i++)
            _values[i] = items[i].Value(frame);
        for (int i = 0; i < _values.Length; i++)
            frame.Row[items[i].Slot] = _values[i];
        bool wanted = Next.Process(frame);
        frame.Forget(made);
        return wanted;
    }
}
