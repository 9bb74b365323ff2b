using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Encoding.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Pages;

/// <summary>The parts of a state that stand in pages.</summary>
internal static class GraphParts
{
    /// <summary>Who writes adjacency asks for no hubs.</summary>
    private static readonly AdjacencyCodec Adjacencies = new((_, _) => throw new InvalidOperationException("Only reading asks for hubs."));

    /// <summary>All parts that a state may have, without hubs.</summary>
    public static IEnumerable<PartKey> Keys(GraphContent content)
    {
        yield return new PartKey(PageKind.Nodes);
        yield return new PartKey(PageKind.LabelSets);
        yield return new PartKey(PageKind.LiveRelationships);
        yield return new PartKey(PageKind.Relationships);
        for (KeyId key = 0; key < content.Tables.PropertyKeys.Count; key++)
        {
            yield return new PartKey(PageKind.NodeColumn, key);
            yield return new PartKey(PageKind.RelationshipColumn, key);
        }

        for (LabelId label = 0; label < content.Tables.Labels.Count; label++)
            yield return new PartKey(PageKind.Members, label);
        for (TypeId type = 0; type < content.Tables.RelationshipTypes.Count; type++)
        {
            yield return new PartKey(PageKind.Outgoing, type);
            yield return new PartKey(PageKind.Incoming, type);
        }
    }

    /// <summary>A part of a state; null where the state has none.</summary>
    public static Part? Find(GraphContent content, PartKey key)
    {
        switch (key.Kind)
        {
            case PageKind.Nodes:
                return new Part<ulong[]>(key, content.Nodes, IdSetCodec.Instance);
            case PageKind.Members:
                return new Part<ulong[]>(key, content.NodesByLabel[key.Owner], IdSetCodec.Instance);
            case PageKind.LabelSets:
                return new Part<int[]>(key, content.LabelSets, LabelSetCodec.Instance);
            case PageKind.LiveRelationships:
                return new Part<ulong[]>(key, content.Relationships.Live, IdSetCodec.Instance);
            case PageKind.Relationships:
                return new Part<RelationshipPage>(key, content.Relationships, RelationshipCodec.Instance);
            case PageKind.Outgoing:
                return new Part<AdjacencyPage>(key, content.Outgoing[key.Owner], Adjacencies);
            case PageKind.Incoming:
                return new Part<AdjacencyPage>(key, content.Incoming[key.Owner], Adjacencies);
            case PageKind.OutgoingHub:
                return HubOf(key, content.Outgoing[key.Owner]);
            case PageKind.IncomingHub:
                return HubOf(key, content.Incoming[key.Owner]);
            default:
                PropertyColumn? column =
                    (key.Kind == PageKind.NodeColumn ? content.NodeColumns : content.RelationshipColumns)[key.Owner];
                return column is null ? null : new Part<ColumnPage>(key, column, ColumnCodec.Instance);
        }
    }

    /// <summary>The parts of the hubs of a page of adjacency.</summary>
    public static IEnumerable<Part> Hubs(PartKey adjacency, int number, AdjacencyPage page)
    {
        for (int at = 0; at < page.Hubs?.Length; at++)
        {
            if (page.Hubs[at] is { } hub)
                yield return Of(adjacency.Hub((number << Adjacency.PageBits) + at), hub);
        }
    }

    private static Part<HubChunk>? HubOf(PartKey key, Adjacency adjacency) =>
        adjacency.Page(key.Node >> Adjacency.PageBits)?.Hubs?[key.Node & (Adjacency.PageSize - 1)] is { } hub ? Of(key, hub) : null;

    private static Part<HubChunk> Of(PartKey key, AdjacencyHub hub) => new(key, hub, HubChunkCodec.Instance);
}
