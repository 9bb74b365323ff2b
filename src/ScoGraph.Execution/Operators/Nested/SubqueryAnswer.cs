using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>Runs the plan of a subquery for the row under way: whether there are rows, how many, or which.</summary>
internal sealed class SubqueryAnswer : IRowTaker
{
    private readonly SubqueryShape _shape;
    private readonly Pipeline _plan;
    private readonly ValueBuffer _values = new();
    private readonly HeldMemory _held = new();
    private readonly RememberedValues? _remembered;
    private long _count;

    public SubqueryAnswer(SubqueryShape shape, PipelinePlan plan, Frame frame)
    {
        _shape = shape;
        _plan = plan.Begin(frame, this);
        _remembered = shape.Node < 0 ? null : new RememberedValues();
    }

    public Value Read(Frame frame)
    {
        if (_remembered is not { } remembered)
            return Find(frame);
        int node = frame.Row[_shape.Node].AsId();
        if (!remembered.TryGet(frame, node, out Value known))
            remembered.Set(frame, node, known = Find(frame));
        return known;
    }

    private Value Find(Frame frame)
    {
        _count = 0;
        _values.Clear();
        _plan.ExecuteApart(frame, _shape.Place);
        return _shape.Kind switch
        {
            Subquery.Exists => Value.FromBoolean(_count > 0),
            Subquery.Count => Value.FromInteger(_count),
            _ => List(frame),
        };
    }

    private Value List(Frame frame)
    {
        Value list = _values.ToList();
        _held.Release(frame);
        return frame.Count(list);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _count += frame.Multiplicity;
        if (_shape.Kind == Subquery.Collect)
        {
            _held.AddValue(frame, frame.Row[_shape.Column]);
            _values.Add(frame.Row[_shape.Column]);
        }

        return _shape.Kind != Subquery.Exists;
    }
}
