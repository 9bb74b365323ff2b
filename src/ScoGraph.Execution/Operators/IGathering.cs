using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// An operator that holds all rows back, and can give what it has gathered of some of them to another of its kind: so several threads
/// take parts of the rows.
/// </summary>
internal interface IGathering
{
    /// <summary>Whether what it has gathered so far is little beside the rows: else merging parts costs what sharing gains.</summary>
    bool IsCompact { get; }

    /// <summary>Hands over what was gathered since the last time, and begins anew.</summary>
    object TakePart();

    /// <summary>Adds a part to another, of rows that come right before its own; the later one is not used any more.</summary>
    /// <exception cref="QueryException">Of the rows of both there is an error that neither has alone.</exception>
    void Merge(object part, object later, Frame frame);

    /// <summary>Goes on from a part, as if its rows had come here.</summary>
    void PutPart(object part);
}
