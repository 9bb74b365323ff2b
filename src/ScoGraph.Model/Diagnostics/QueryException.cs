using ScoGraph.Model.Diagnostics;

namespace ScoGraph;

/// <summary>A query that cannot be compiled or whose evaluation failed. The graph is as it was before the statement.</summary>
/// <remarks><see cref="Exception.Message"/> is the whole report: sentence, line and column, the line with a caret, and the hint.</remarks>
public sealed class QueryException : ScoGraphException
{
    internal QueryException(Diagnostic diagnostic, string queryText, Exception? inner = null)
        : base(DiagnosticRenderer.Render(diagnostic, queryText), inner)
    {
        Diagnostic = diagnostic;
        QueryText = queryText;
        (Line, Column) = diagnostic.Span.IsNone ? (0, 0) : DiagnosticRenderer.Locate(queryText, diagnostic.Span.Start);
    }

    /// <summary>The kind of error.</summary>
    public ErrorCategory Category => Diagnostic.Category;

    /// <summary>When the error was found.</summary>
    public ErrorPhase Phase => Diagnostic.Phase;

    /// <summary>The fine-grained code, in the openCypher kit's spelling, such as <c>UndefinedVariable</c>.</summary>
    public string Detail => Diagnostic.Detail;

    /// <summary>The sentence alone, without place and hint.</summary>
    public string Reason => Diagnostic.Message;

    /// <summary>What would be right, or null.</summary>
    public string? Hint => Diagnostic.Hint;

    /// <summary>The query's whole text.</summary>
    public string QueryText { get; }

    /// <summary>The line of the offending piece, from 1; 0 where no place applies.</summary>
    public int Line { get; }

    /// <summary>The column of the offending piece in UTF-16 code units, from 1; 0 where no place applies.</summary>
    public int Column { get; }

    /// <summary>The offset of the offending piece in <see cref="QueryText"/>, in UTF-16 code units; -1 where no place applies.</summary>
    public int Offset => Diagnostic.Span.Start;

    /// <summary>The length of the offending piece in UTF-16 code units.</summary>
    public int Length => Diagnostic.Span.Length;

    internal Diagnostic Diagnostic { get; }

    /// <summary>The same error with a place, told where that became known.</summary>
    internal QueryException At(SourceSpan place) => new(Diagnostic with { Span = place }, QueryText, this);
}
