namespace ScoGraph.Sqlite.Pages;

/// <summary>Names a part of a graph that stands in pages.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Owner">The label, type or key that it is of; 0 where there is only one.</param>
/// <param name="Node">The node whose hub it is; 0 where it is none.</param>
internal readonly record struct PartKey(PageKind Kind, int Owner = 0, NodeId Node = 0)
{
    /// <summary>
    /// How many pages stand in one row of the file, as a power of two: so many that a row is 8 to 32 KB, which costs about as much to
    /// read as less.
    /// </summary>
    public int GroupBits => Kind switch
    {
        PageKind.Nodes or PageKind.Members or PageKind.LiveRelationships => 5,
        PageKind.LabelSets => 4,
        PageKind.Outgoing or PageKind.Incoming or PageKind.OutgoingHub or PageKind.IncomingHub => 3,
        PageKind.Texts => 0,
        _ => 2,
    };

    /// <summary>Whether it is the chunks of a hub. There may be very many, and few are ever asked for.</summary>
    public bool IsHub => Kind is PageKind.OutgoingHub or PageKind.IncomingHub;

    /// <summary>Whether it cannot be derived from others: these parts are the base.</summary>
    public bool IsGiven => Kind is PageKind.Nodes or PageKind.LabelSets or PageKind.LiveRelationships or PageKind.Relationships
        or PageKind.NodeColumn or PageKind.RelationshipColumn;

    /// <summary>The part of the chunks of a node's hub, of the adjacency that this is.</summary>
    public PartKey Hub(NodeId node) =>
        new(Kind == PageKind.Outgoing ? PageKind.OutgoingHub : PageKind.IncomingHub, Owner, node);
}
