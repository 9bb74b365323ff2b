using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Passes groups on that were deferred, in their order. Those that count too little, or too much, to be among the first of a top-k are not
/// made at all.
/// </summary>
/// <param name="found">Who found the groups, and deferred them.</param>
/// <param name="tallies">What is known of them.</param>
/// <param name="counting">That which counts rows besides; null where none does.</param>
/// <param name="rows">Where groups go on.</param>
/// <param name="taker">Who takes them, where it is a top-k.</param>
internal sealed class DeferredRows(
    VectorGroups found, ColumnTally[] tallies, ColumnTally? counting, AggregateOperator rows, IRowBound? taker)
{
    /// <summary>After so many groups that are not made there is a look whether the run is to stop.</summary>
    private const int Some = 1 << 12;

    private readonly DeferredGroups _groups = found.Deferred!;
    private readonly Value[] _key = new Value[rows.KeyCount];

    /// <summary>For each aggregate who knows it.</summary>
    private readonly ColumnTally[] _known = [.. rows.Aggregates.Select((plan, number) => plan.Function is not null
        ? tallies.First(tally => tally.Aggregate == number) : counting ?? tallies.First(tally => tally.IsOfRows))];

    public void PassOn(Frame frame)
    {
        ColumnTally? first = First();
        PropertyColumn?[] columns = _groups.Columns(frame);
        for (int number = 0; number < _groups.Count; number++)
        {
            if (first is not null && (number = Next(number, first, frame)) == _groups.Count)
                break;
            frame.Tick();
            _groups.Read(number, columns, found, _key);
            if (!(_groups.Take(number) is { } state ? PassOn(number, state, frame) : PassOn(number, frame)))
                break;
        }
    }

    /// <summary>Passes a group on of which accumulators know a part.</summary>
    private bool PassOn(int number, GroupState state, Frame frame)
    {
        foreach (ColumnTally tally in tallies)
            tally.Finish(number, state);
        return rows.PassOn(_key, state, frame);
    }

    /// <summary>Passes a group on of which nothing is known but tallies: most often there are very many of them.</summary>
    private bool PassOn(int number, Frame frame)
    {
        for (int i = 0; i < _known.Length; i++)
        {
            AggregatePlan plan = rows.Aggregates[i];
            frame.Place = plan.Place;
            frame.Row[plan.Slot] = frame.Count(_known[i].ValueOf(number, plan.Function));
        }

        return rows.PassOn(_key, frame);
    }

    /// <summary>The next group, from one on, that may be among the first; as many as there are groups for none.</summary>
    private int Next(int number, ColumnTally first, Frame frame)
    {
        if (!taker!.TryRead(out Value last) || !last.IsInteger)
            return number;
        int count = _groups.Count;
        long bound = last.AsInteger();
        (long least, long greatest) = taker.Column!.Descending ? (bound, long.MaxValue) : (long.MinValue, bound);
        while (number < count)
        {
            int end = Math.Min(count, number + Some);
            while (number < end && first.CountOf(number) is var counted && (counted < least || counted > greatest))
                number++;
            if (number < end)
                return number;
            frame.ThrowIfStopped();
        }

        return count;
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
