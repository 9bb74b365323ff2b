namespace ScoGraph.Sql.Running;

/// <summary>What a column of a result becomes in the row of a plan.</summary>
internal enum ResultKind
{
    /// <summary>Null in every row: no column stands for it.</summary>
    Null,

    /// <summary>The node with the id.</summary>
    Node,

    /// <summary>The relationship with the id.</summary>
    Relationship,

    /// <summary>The list of the relationships with the ids.</summary>
    RelationshipList,

    /// <summary>The list of the relationships with the ids that an array holds.</summary>
    RelationshipArray,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A double.</summary>
    Float,

    /// <summary>A text.</summary>
    String,
}
