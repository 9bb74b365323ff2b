using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Drawing.Content;

/// <summary>
/// Reads what a page holds: the nodes that it shows, neighbours of theirs up to a bound, and every relationship among all of these. Of
/// nodes with very many relationships only those are read that join nodes held.
/// </summary>
internal sealed class ViewReader(IGraphSnapshot graph, NodeReader reader)
{
    /// <summary>Neighbours that a page holds beyond what it shows, and the most relationships it holds.</summary>
    public const int MostNeighbours = 200, MostRelationships = 6000;

    private const int LongestText = 4000, MostWalked = 10_000;

    private readonly PassageReader _passages = new(graph);
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<int> _nodes = [];
    private readonly HashSet<int> _taken = [];
    private readonly List<ViewRelationship> _relationships = [];

    /// <param name="shown">Node ids.</param>
    /// <param name="drawn">Relationship ids, which are held first.</param>
    /// <param name="onPath">Those of them whose lines are heavier.</param>
    /// <param name="total">The nodes that would be shown without a bound.</param>
    public ViewContent Read(IReadOnlyList<int> shown, IEnumerable<int> drawn, IReadOnlySet<int> onPath, int total)
    {
        foreach (int node in shown)
            Hold(node);
        foreach (int relationship in drawn)
            Take(relationship, onPath);
        int most = shown.Count + MostNeighbours;
        foreach (int node in shown)
        {
            foreach (int relationship in Relationships(node, most))
            {
                if (_nodes.Count >= most)
                    break;
                Hold(graph.Relationships.Start(relationship));
                Hold(graph.Relationships.End(relationship));
            }
        }

        // A relationship is found from the end that has fewer; two that have very many each are asked for what joins them.
        int[] hubs = [.. _nodes.Where(node => Degrees(node).Sum(entry => (long)entry.Count) > MostWalked)];
        foreach (int relationship in _nodes.Except(hubs).SelectMany(node => Relationships(node, int.MaxValue)).Concat(Joining(hubs)))
            Take(relationship, onPath);
        Dictionary<string, int> uses = reader.CountLabels(_nodes);
        List<ViewNode> nodes = [.. _nodes.Select((id, i) => Node(id, uses, i < shown.Count))];
        return new ViewContent(nodes, _relationships, _passages.Citations, total);
    }

    private void Hold(int node)
    {
        if (_positions.TryAdd(node, _nodes.Count))
            _nodes.Add(node);
    }

    private void Take(int id, IReadOnlySet<int> onPath)
    {
        if (_relationships.Count >= MostRelationships
            || !_positions.TryGetValue(graph.Relationships.Start(id), out int start)
            || !_positions.TryGetValue(graph.Relationships.End(id), out int end)
            || !_taken.Add(id))
        {
            return;
        }

        Relationship element = (Relationship)ClrValues.ToClr(Value.FromRelationship(id), graph)!;
        _relationships.Add(new ViewRelationship(
            start, end, ElementContents.Type(id, graph), Texts(ElementContents.RelationshipProperties(id, graph)),
            _passages.Add(Provenance.Of(element).Citations), onPath.Contains(id))
        {
            Id = id,
        });
    }

    private ViewNode Node(int id, Dictionary<string, int> uses, bool isShown)
    {
        PictureNode look = reader.Read(id, uses);
        List<(string Key, Value Value)> properties = ElementContents.NodeProperties(id, graph);
        Node element = (Node)ClrValues.ToClr(Value.FromNode(id), graph)!;
        IEnumerable<Citation> places = Provenance.Of(element).Citations.Concat(
            properties.Select(p => ProvenanceNames.Subject(p.Key)).OfType<string>().Distinct()
                .SelectMany(property => Provenance.Of(element, property).Citations));
        return new ViewNode(look.Label, look.Caption, ElementContents.Labels(id, graph), Texts(properties), _passages.Add(places), isShown)
        {
            Id = id,
            Degrees = Degrees(id),
        };
    }

    private List<(string Type, bool IsOutgoing, int Count)> Degrees(int node)
    {
        List<(string Type, bool IsOutgoing, int Count)> degrees = [];
        foreach (int type in graph.GetTypes(node))
        {
            foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
            {
                int count = graph.GetAdjacency(type, direction).Degree(node);
                if (count > 0)
                    degrees.Add((graph.RelationshipTypes[type], direction == Direction.Outgoing, count));
            }
        }

        return degrees;
    }

    /// <summary>The relationships of a node, or about as many of them as are asked for.</summary>
    private List<int> Relationships(int node, int most)
    {
        List<int> found = [];
        foreach (int type in graph.GetTypes(node))
        {
            foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
            {
                foreach (AdjacencyChunk chunk in graph.GetAdjacency(type, direction).Chunks(node))
                {
                    found.AddRange(chunk.Relationships[..Math.Min(chunk.Relationships.Length, most - found.Count)]);
                    if (found.Count >= most)
                        return found;
                }
            }
        }

        return found;
    }

    private List<int> Joining(int[] hubs)
    {
        List<int> found = [];
        foreach (int hub in hubs)
        {
            foreach (int type in graph.GetTypes(hub))
            {
                Adjacency adjacency = graph.GetAdjacency(type, Direction.Outgoing);
                foreach (int other in hubs)
                {
                    foreach (AdjacencyChunk chunk in adjacency.Between(hub, other))
                        found.AddRange(chunk.Relationships);
                }
            }
        }

        return found;
    }

    private List<(string Key, string Text)> Texts(List<(string Key, Value Value)> properties) =>
        [.. properties.Select(p => (p.Key, NodeReader.Cut(reader.Text(p.Value), LongestText)))];
}
