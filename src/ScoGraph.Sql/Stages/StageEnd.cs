namespace ScoGraph.Sql.Stages;

/// <summary>What of equal rows matters.</summary>
internal enum StageEnd
{
    /// <summary>How many there are, as a number beside one of them.</summary>
    Weighted,

    /// <summary>Each of them.</summary>
    Each,

    /// <summary>That there is one.</summary>
    Once,
}
