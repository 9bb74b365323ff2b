namespace ScoGraph.Postgres.Tables;

/// <summary>What a number in the table of counts counts; the numbers stand in the table.</summary>
internal enum StoredCount
{
    /// <summary>The relationships of the type <c>a</c>.</summary>
    Type = 0,

    /// <summary>The relationships of the type <c>a</c> by label and end, <c>b</c>.</summary>
    TypeAndLabel = 1,

    /// <summary>The relationships by label and end, <c>a</c>.</summary>
    Label = 2,

    /// <summary>The nodes with the key <c>a</c>.</summary>
    NodeKey = 3,

    /// <summary>The relationships with the key <c>a</c>.</summary>
    RelationshipKey = 4,
}
