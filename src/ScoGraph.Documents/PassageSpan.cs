namespace ScoGraph.Documents;

/// <summary>A part of a passage.</summary>
/// <param name="Start">Where it begins, in UTF-16 units from the begin of the passage.</param>
/// <param name="End">Where it ends: the place behind its last unit.</param>
public readonly record struct PassageSpan(int Start, int End)
{
    internal int Length => End - Start;

    internal bool Overlaps(PassageSpan other) => Start < other.End && other.Start < End;

    internal bool Contains(PassageSpan other) => Start <= other.Start && other.End <= End;
}
