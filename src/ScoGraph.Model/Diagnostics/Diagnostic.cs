namespace ScoGraph.Model.Diagnostics;

/// <summary>One mistake, described for the person who made it. Stages make these; <see cref="QueryException"/> carries one out.</summary>
/// <param name="Category">The kind of error.</param>
/// <param name="Phase">When it was found.</param>
/// <param name="Detail">The fine-grained code, in the conformance kit's spelling, such as <c>UndefinedVariable</c>.</param>
/// <param name="Message">A sentence without the place.</param>
/// <param name="Span">The offending piece of the query text, or <see cref="SourceSpan.None"/>.</param>
/// <param name="Hint">What would be right, or null.</param>
internal sealed record Diagnostic(
    ErrorCategory Category, ErrorPhase Phase, string Detail, string Message, SourceSpan Span, string? Hint = null)
{
    /// <summary>Whether the text is right as far as it goes and ends too early.</summary>
    public bool IsUnfinished { get; init; }
}
