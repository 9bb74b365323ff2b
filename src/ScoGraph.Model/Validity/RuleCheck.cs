using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Validity;

/// <summary>One rule on one day: tells of each element whether it held, and remembers what it could not read.</summary>
/// <param name="rule">The rule.</param>
/// <param name="from">The column of first bounds; null where no element has one.</param>
/// <param name="to">The column of last bounds; null where no element has one.</param>
/// <param name="day">The day, from 1970-01-01.</param>
internal sealed class RuleCheck(ValidityRule rule, PropertyColumn? from, PropertyColumn? to, long day)
{
    private readonly Doubt _from = new(), _to = new(), _order = new();

    /// <summary>
    /// Whether the element held; a bound that cannot be read counts as missing, and so do two that contradict each other.
    /// </summary>
    public bool Holds(int id)
    {
        DaySpan? first = Read(from, id, _from), last = Read(to, id, _to);
        if (first is { } start && last is { } end && start.First > end.Last)
        {
            _order.Add(id, default);
            return true;
        }

        return (first is null || first.Value.First <= day) && (last is null || last.Value.Last >= day);
    }

    /// <summary>What could not be read, a sentence for each kind of doubt.</summary>
    public IEnumerable<string> Warnings()
    {
        if (_from.Count > 0)
            yield return Unreadable(rule.FromKey!, _from);
        if (_to.Count > 0)
            yield return Unreadable(rule.ToKey!, _to);
        if (_order.Count > 0)
            yield return $"'{rule.ToKey}' is before '{rule.FromKey}' in {Elements(_order)} and neither counts; it is so in {First(_order)}.";
    }

    private string Unreadable(string key, Doubt doubt) =>
        $"'{key}' is no day, month or year in {Elements(doubt)} and does not count; "
        + $"it is {LiteralText.Write(doubt.Value)} in {First(doubt)}.";

    private string Elements(Doubt doubt) => rule.Target.IsRelationships
        ? $"{doubt.Count} {(doubt.Count == 1 ? "relationship" : "relationships")} of the type {rule.Target.Name}"
        : $"{doubt.Count} {(doubt.Count == 1 ? "node" : "nodes")} with the label {rule.Target.Name}";

    private string First(Doubt doubt) => $"{(rule.Target.IsRelationships ? "relationship" : "node")} {doubt.FirstId}";

    private static DaySpan? Read(PropertyColumn? column, int id, Doubt doubt)
    {
        if (column is null || column.Get(id) is not { IsNull: false } value)
            return null;
        if (DaySpan.TryRead(value, out DaySpan days))
            return days;
        doubt.Add(id, value);
        return null;
    }

    /// <summary>How many elements there is doubt about, and the one with the lowest id.</summary>
    private sealed class Doubt
    {
        public int Count { get; private set; }

        public int FirstId { get; private set; } = int.MaxValue;

        public Value Value { get; private set; }

        public void Add(int id, in Value value)
        {
            Count++;
            if (id < FirstId)
                (FirstId, Value) = (id, value);
        }
    }
}
