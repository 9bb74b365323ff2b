using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Passes groups on that were deferred, in their order. Those that count too little, or too much, to be among the first of a top-k are not
/// made at all.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="tallies">What is known of them.</param>
/// <param name="counting">That which counts rows besides; null where none does.</param>
/// <param name="rows">Where groups go on.</param>
/// <param name="taker">Who takes them, where it is a top-k.</param>
internal sealed class DeferredRows(
    DeferredGroups groups, ColumnTally[] tallies, ColumnTally? counting, AggregateOperator rows, IRowBound? taker)
{
    private readonly Value[] _key = new Value[rows.KeyCount];

    public void PassOn(Frame frame)
    {
        ColumnTally? first = First();
        PropertyColumn?[] columns = groups.Columns(frame);
        bool isDescending = taker?.Column?.Descending == true;
        for (int number = 0; number < groups.Count; number++)
        {
            frame.Tick();
            if (first is not null && taker!.TryRead(out long bound)
                && (isDescending ? first.CountOf(number) < bound : first.CountOf(number) > bound))
                continue;
            groups.Read(number, columns, _key);
            GroupState state = groups.Take(number);
            foreach (ColumnTally tally in tallies)
                tally.Finish(number, state);
            if (!rows.PassOn(_key, state, frame))
                break;
        }
    }

    /// <summary>The count by which the top-k goes first; null where it goes by anything else.</summary>
    private ColumnTally? First()
    {
        if (taker?.Column is not { Key: null } column)
            return null;
        ColumnTally? first = Array.Find(tallies, tally => tally.IsCount && rows.Aggregates[tally.Aggregate].Slot == column.Slot);
        if (first is { IsOfRows: true } && counting is not null)
            first = counting;
        return first is { HasTold: true } ? null : first;
    }
}
