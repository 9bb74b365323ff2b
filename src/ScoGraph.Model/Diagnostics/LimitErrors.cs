namespace ScoGraph.Model.Diagnostics;

/// <summary>The texts of what comes of limits that a caller set.</summary>
internal static class LimitErrors
{
    /// <param name="limit">How long it might take.</param>
    /// <param name="text">The query.</param>
    /// <param name="atWork">Who else was at work for it when the time was over; null for nobody.</param>
    public static QueryException Time(TimeSpan limit, string text, string? atWork = null) => Reached(
        "TimeLimit",
        FormattableString.Invariant($"The query took longer than the {limit.TotalSeconds:0.###} seconds that it may take")
            + (atWork is null ? "." : $": {atWork}, was still at work."),
        text, "Narrow the patterns, or allow more time.");

    public static QueryException Memory(long limit, string text) => Reached(
        "MemoryLimit", FormattableString.Invariant($"The query needs more than the {limit:#,0} bytes that it may hold."), text,
        "Sort, group or collect fewer rows, or allow more memory.");

    public static QueryException Rows(long limit, string text) => Reached(
        "RowLimit", FormattableString.Invariant($"The query has more than the {limit:#,0} rows that it may return."), text,
        "Add LIMIT, or allow more rows.");

    private static QueryException Reached(string detail, string message, string text, string hint) =>
        new(new Diagnostic(ErrorCategory.LimitExceeded, ErrorPhase.Runtime, detail, message, SourceSpan.None, hint), text);
}
