namespace ScoGraph.Tool.Batch;

/// <summary>What came of reading a line.</summary>
internal enum BatchLine
{
    /// <summary>The input has ended.</summary>
    None,

    Whole,

    /// <summary>It was longer than a request may be, and read over.</summary>
    TooLong,
}
