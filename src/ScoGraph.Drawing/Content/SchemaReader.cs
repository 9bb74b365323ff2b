using System.Globalization;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Drawing.Content;

/// <summary>
/// What a graph is made of, as a graph: a node for each label, a line for each type between nodes of two labels, with their counts. A
/// node with several labels counts for each. O(nodes and relationships).
/// </summary>
internal sealed class SchemaReader(IGraphSnapshot graph, CancellationToken cancellationToken)
{
    private const string NoLabel = "(no label)";

    private readonly OrderedDictionary<string, int> _labels = [];
    private readonly OrderedDictionary<(string Start, string Type, string End), int> _lines = [];

    /// <summary>The labels in the order in which nodes bring them; of more than the bound the first.</summary>
    public ViewContent Read(int mostLabels)
    {
        foreach (int node in SetMembers.Of(graph.GetNodes(-1)))
        {
            foreach (string label in Labels(node))
                _labels[label] = _labels.GetValueOrDefault(label) + 1;
        }

        foreach (int relationship in SetMembers.Of(graph.Relationships.Live))
            Count(relationship);
        string[] labels = [.. _labels.Keys.Take(mostLabels)];
        Dictionary<string, int> positions = labels.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return new ViewContent(
            [.. labels.Select(Node)],
            [
                .. _lines.Where(line => positions.ContainsKey(line.Key.Start) && positions.ContainsKey(line.Key.End)).Select(line =>
                    new ViewRelationship(positions[line.Key.Start], positions[line.Key.End], line.Key.Type,
                        [("relationships", Number(line.Value))], [], false)),
            ],
            [], _labels.Count);
    }

    private void Count(int relationship)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string type = graph.RelationshipTypes[graph.Relationships.Type(relationship)];
        foreach (string start in Labels(graph.Relationships.Start(relationship)))
        {
            foreach (string end in Labels(graph.Relationships.End(relationship)))
                _lines[(start, type, end)] = _lines.GetValueOrDefault((start, type, end)) + 1;
        }
    }

    private ViewNode Node(string label) =>
        new(label, $"{label} {Number(_labels[label])}", label == NoLabel ? [] : [label], [("nodes", Number(_labels[label]))], [], true);

    private string[] Labels(int node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string[] labels = Model.Elements.ElementContents.Labels(node, graph);
        return labels.Length == 0 ? [NoLabel] : labels;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
