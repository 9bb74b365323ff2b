namespace ScoGraph.Model.Diagnostics;

/// <summary>A half-open range of UTF-16 code units in a query text.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public static readonly SourceSpan None = new(-1, 0);

    public int End => Start + Length;

    public bool IsNone => Start < 0;

    /// <summary>The smallest span that covers both.</summary>
    public static SourceSpan Covering(SourceSpan first, SourceSpan last) =>
        first.IsNone ? last : last.IsNone ? first
            : new(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End) - Math.Min(first.Start, last.Start));
}
