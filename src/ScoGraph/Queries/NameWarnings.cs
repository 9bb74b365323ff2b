using System.Collections;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Queries;

/// <summary>
/// Warns of labels, relationship types and property keys that a query reads and the graph has nowhere: allowed by the language, and
/// nearly always a slip of the pen. An empty graph gives no warnings. Which name may be meant is looked for when somebody reads the
/// warnings, among the names that there were when the query was asked.
/// </summary>
internal sealed class NameWarnings : IReadOnlyList<QueryWarning>
{
    private readonly List<(NameUse Use, INameTable Names, int Count)> _unknown;
    private readonly string _text;
    private QueryWarning[]? _warnings;

    private NameWarnings(List<(NameUse Use, INameTable Names, int Count)> unknown, string text)
    {
        _unknown = unknown;
        _text = text;
    }

    public int Count => _unknown.Count;

    private QueryWarning[] Warnings => _warnings ??= [.. _unknown.Select(Warn)];

    public QueryWarning this[int index] => Warnings[index];

    public static IReadOnlyList<QueryWarning> Find(CompiledQuery query, IGraphSnapshot snapshot)
    {
        List<(NameUse Use, INameTable Names, int Count)>? unknown = null;
        foreach (NameUse use in query.Reads)
        {
            INameTable table = use.Kind switch
            {
                NameKind.Label => snapshot.Labels,
                NameKind.RelationshipType => snapshot.RelationshipTypes,
                _ => snapshot.PropertyKeys,
            };
            if (table.Find(use.Name) >= 0)
                continue;
            if (snapshot.Statistics.NodeCount == 0)
                return [];
            (unknown ??= []).Add((use, table, table.Count));
        }

        return unknown is null ? [] : new NameWarnings(unknown, query.Statement.Text);
    }

    public IEnumerator<QueryWarning> GetEnumerator() => Warnings.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private QueryWarning Warn((NameUse Use, INameTable Names, int Count) unknown)
    {
        NameUse use = unknown.Use;
        string what = use.Kind switch { NameKind.Label => "label", NameKind.RelationshipType => "relationship type", _ => "property" };
        string? nearest = NearestName.Find(use.Name, unknown.Names.Names[..unknown.Count].ToArray());
        string message = $"The graph has no {what} '{use.Name}'." + (nearest is null ? "" : $" Did you mean '{nearest}'?");
        return new QueryWarning($"Unknown{use.Kind}", message, use.Span, _text);
    }
}
