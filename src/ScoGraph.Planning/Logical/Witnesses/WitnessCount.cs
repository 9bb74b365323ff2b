namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>How the rows that a row stands for count.</summary>
internal enum WitnessCount
{
    /// <summary>Each is enough; there is one at least.</summary>
    Alternatives,

    /// <summary>Each is enough; where there is none, that is what the row rests on.</summary>
    AlternativesOrNone,

    /// <summary>They count together; there is one at least.</summary>
    Together,

    /// <summary>They count together; where there is none, that is what the row rests on.</summary>
    TogetherOrNone,
}
