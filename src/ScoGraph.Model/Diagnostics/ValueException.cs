namespace ScoGraph.Model.Diagnostics;

/// <summary>
/// A value operation or function that failed, thrown where no query text is known. The compiled expression around it adds the
/// place and turns it into a <see cref="QueryException"/>. Made only by the catalogues of error texts (<c>ValueErrors</c> and its like).
/// </summary>
internal sealed class ValueException(ErrorCategory category, string detail, string message, string? hint = null)
    : Exception(message)
{
    public ErrorCategory Category { get; } = category;

    public string Detail { get; } = detail;

    public string? Hint { get; } = hint;

    public QueryException At(SourceSpan span, string queryText) =>
        new(new Diagnostic(Category, ErrorPhase.Runtime, Detail, Message, span, Hint), queryText, this);
}
