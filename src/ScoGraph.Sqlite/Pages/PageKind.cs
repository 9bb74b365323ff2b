namespace ScoGraph.Sqlite.Pages;

/// <summary>What the pages of a part hold. The numbers stand in files: none is ever given to something else.</summary>
internal enum PageKind
{
    Nodes = 1,
    Members = 2,
    LabelSets = 3,
    LiveRelationships = 4,
    Relationships = 5,
    Outgoing = 6,
    Incoming = 7,
    OutgoingHub = 8,
    IncomingHub = 9,
    NodeColumn = 10,
    RelationshipColumn = 11,
    Texts = 12,
}
