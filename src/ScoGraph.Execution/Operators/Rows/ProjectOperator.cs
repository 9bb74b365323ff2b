using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Computes new values of the row. Where all of them are copies, who makes the rows may ask how far the first reach.</summary>
/// <param name="items">The values.</param>
internal sealed class ProjectOperator(ImmutableArray<ProjectedValue> items) : Operator, IRowBound
{
    private readonly ImmutableArray<ProjectedValue> _items = items;

    // One value needs no place beside the row.
    private readonly Value[] _values = items.Length > 1 ? new Value[items.Length] : [];

    /// <inheritdoc/>
    public TopColumn? Column =>
        Next is IRowBound { Column: { } column } && _items.All(item => item.From >= 0) ? Before(column) : null;

    /// <inheritdoc/>
    public bool TryRead(out Value bound)
    {
        bound = default;
        return Next is IRowBound next && next.TryRead(out bound);
    }

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

    /// <summary>Where what the rows are sorted by stands before it is copied.</summary>
    private TopColumn Before(TopColumn column)
    {
        foreach (ProjectedValue item in _items)
        {
            if (item.Slot == column.Slot)
                return column with { Slot = item.From };
        }

        return column;
    }
}
