using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Validity;

namespace ScoGraph.Explorer.Times;

/// <summary>
/// The days on which something begins to hold, or holds no more, by the rules that a graph declares: between two of them nothing changes.
/// O(elements that the rules are for).
/// </summary>
internal static class GraphTimes
{
    private const int MostDays = 5000;

    private static readonly long FirstDay = DateOnly.MinValue.DayNumber - Epoch, LastDay = DateOnly.MaxValue.DayNumber - Epoch;

    private static int Epoch => new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The days in order; of very many some between are left out. Empty where nothing bounds what holds.</summary>
    public static IReadOnlyList<DateOnly> Days(IGraphSnapshot state, CancellationToken cancellationToken = default)
    {
        SortedSet<long> days = [];
        foreach (ValidityRule rule in state.Catalog.All.OfType<ValidityRule>())
        {
            Read(state, rule, rule.FromKey, span => days.Add(span.First), cancellationToken);
            Read(state, rule, rule.ToKey, span => days.Add(span.Last + 1), cancellationToken);
        }

        DateOnly[] read = [.. days.Where(day => day >= FirstDay && day <= LastDay).Select(day => DateOnly.FromDayNumber((int)day + Epoch))];
        int step = (read.Length / MostDays) + 1;
        return step == 1 ? read : [.. read.Where((_, i) => i % step == 0)];
    }

    private static void Read(
        IGraphSnapshot state, ValidityRule rule, string? key, Action<DaySpan> add, CancellationToken cancellationToken)
    {
        if (key is null || state.PropertyKeys.Find(key) is not (var id and >= 0))
            return;
        bool isRelationships = rule.Target.IsRelationships;
        if ((isRelationships ? state.GetRelationshipColumn(id) : state.GetNodeColumn(id)) is not { } column)
            return;
        foreach (int element in Elements(state, rule))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (column.Get(element) is { IsNull: false } value && DaySpan.TryRead(value, out DaySpan span))
                add(span);
        }
    }

    private static IEnumerable<int> Elements(IGraphSnapshot state, ValidityRule rule)
    {
        if (!rule.Target.IsRelationships)
            return state.Labels.Find(rule.Target.Name) is var label and >= 0 ? state.GetNodes(label).ToArray() : [];
        return state.RelationshipTypes.Find(rule.Target.Name) is var type and >= 0
            ? state.Relationships.Live.ToArray().Where(relationship => state.Relationships.Type(relationship) == type) : [];
    }
}
