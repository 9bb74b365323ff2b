using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Queries;

/// <summary>
/// Warns of labels, relationship types and property keys that a query reads and the graph has nowhere: allowed by the language, and
/// nearly always a slip of the pen. An empty graph gives no warnings.
/// </summary>
internal static class NameWarnings
{
    public static List<QueryWarning> Find(BoundStatement statement, IGraphSnapshot snapshot, Action throwIfStopped)
    {
        List<QueryWarning> warnings = [];
        if (snapshot.Statistics.NodeCount == 0)
            return warnings;
        HashSet<(string, string)> seen = [];
        foreach (NameUse use in NameUses.Of(statement))
        {
            INameTable table = use.Kind switch
            {
                NameKind.Label => snapshot.Labels,
                NameKind.RelationshipType => snapshot.RelationshipTypes,
                _ => snapshot.PropertyKeys,
            };
            if (table.Find(use.Name) >= 0 || !seen.Add((use.Kind.ToString(), use.Name)))
                continue;
            throwIfStopped();
            string what = use.Kind switch { NameKind.Label => "label", NameKind.RelationshipType => "relationship type", _ => "property" };
            string? nearest = NearestName.Find(use.Name, table.Names.ToArray());
            string message = $"The graph has no {what} '{use.Name}'." + (nearest is null ? "" : $" Did you mean '{nearest}'?");
            warnings.Add(new QueryWarning($"Unknown{use.Kind}", message, use.Span, statement.Text));
        }

        return warnings;
    }
}
