using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Views;

namespace ScoGraph.Model.Validity;

/// <summary>Makes of a state the view of what held on a day. O(elements that the rules are for).</summary>
internal static class ValidityFilter
{
    /// <summary>The state without what did not hold on a day; what could not be read is in it, and its warnings tell.</summary>
    public static IGraphSnapshot Apply(IGraphSnapshot state, IEnumerable<ValidityRule> rules, DateOnly day)
    {
        long number = day.DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        IdSetBuilder nodes = new(), relationships = new();
        List<string> warnings = [];
        foreach (ValidityRule rule in rules)
        {
            Func<KeyId, PropertyColumn?> column = rule.Target.IsRelationships ? state.GetRelationshipColumn : state.GetNodeColumn;
            RuleCheck check = new(rule, Column(state, column, rule.FromKey), Column(state, column, rule.ToKey), number);
            if (rule.Target.IsRelationships)
                HideRelationships(state, rule.Target.Name, check, relationships);
            else
                HideNodes(state, rule.Target.Name, check, nodes);
            warnings.AddRange(check.Warnings());
        }

        return FilteredSnapshot.Of(state, HiddenElements.Of(state, nodes.Build(), relationships), warnings);
    }

    private static PropertyColumn? Column(IGraphSnapshot state, Func<KeyId, PropertyColumn?> column, string? key) =>
        key is not null && state.PropertyKeys.Find(key) is var id and >= 0 ? column(id) : null;

    private static void HideNodes(IGraphSnapshot state, string name, RuleCheck check, IdSetBuilder hidden)
    {
        if (state.Labels.Find(name) is var label and >= 0)
            Hide(state.GetNodes(label).ToArray(), check, hidden);
    }

    private static void HideRelationships(IGraphSnapshot state, string name, RuleCheck check, IdSetBuilder hidden)
    {
        if (state.RelationshipTypes.Find(name) is not (var type and >= 0))
            return;
        Adjacency adjacency = state.GetAdjacency(type, Direction.Outgoing);
        for (int number = 0; number < adjacency.PageCount; number++)
        {
            if (adjacency.Page(number) is not { } page)
                continue;
            Hide(page.Relationships.AsSpan(page.Offsets[0], page.Offsets[^1] - page.Offsets[0]), check, hidden);
            foreach (AdjacencyHub? hub in page.Hubs ?? [])
            {
                for (int chunk = 0; chunk < (hub?.PageCount ?? 0); chunk++)
                    Hide(hub!.Chunk(chunk).Relationships, check, hidden);
            }
        }
    }

    private static void Hide(ReadOnlySpan<int> ids, RuleCheck check, IdSetBuilder hidden)
    {
        foreach (int id in ids)
        {
            if (!check.Holds(id))
                hidden.Add(id);
        }
    }
}
