using ScoGraph.Model.Diagnostics;

namespace ScoGraph;

/// <summary>Something in a query that is allowed and probably not meant, such as a label that the graph does not have.</summary>
public sealed class QueryWarning
{
    internal QueryWarning(string code, string message, SourceSpan span, string queryText)
    {
        Code = code;
        Message = message;
        (Line, Column) = span.IsNone ? (0, 0) : DiagnosticRenderer.Locate(queryText, span.Start);
    }

    /// <summary>A stable code, such as <c>UnknownLabel</c>.</summary>
    public string Code { get; }

    /// <summary>The sentence, with the nearest known name where one is close.</summary>
    public string Message { get; }

    /// <summary>The line of the piece, from 1; 0 where no place applies.</summary>
    public int Line { get; }

    /// <summary>The column of the piece, from 1; 0 where no place applies.</summary>
    public int Column { get; }

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? $"{Code}: {Message}" : $"{Code}: {Message} (line {Line}, column {Column})";
}
