using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Asking;

/// <summary>What is wrong with a statement, and where.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Hint">What would be right; null where that is not known.</param>
/// <param name="Start">Where the wrong piece begins in the text, in UTF-16 code units; -1 where no place applies.</param>
/// <param name="Length">How long it is.</param>
internal sealed record AskFailure(string Message, string? Hint = null, int Start = -1, int Length = 0)
{
    /// <summary>The line of the piece, from 1; 0 where no place applies.</summary>
    public int Line { get; init; }

    /// <summary>The column of the piece, from 1; 0 where no place applies.</summary>
    public int Column { get; init; }

    public static AskFailure Of(Exception exception)
    {
        if (exception is QueryException query)
        {
            return new AskFailure(query.Reason, query.Hint, query.Offset, query.Length)
            {
                Line = query.Line,
                Column = query.Column,
            };
        }

        ServerError error = ServerErrors.Of(exception);
        return new AskFailure(error.Reason ?? error.Message, error.Hint);
    }

    /// <summary>The sentence with its place.</summary>
    public override string ToString() => Line == 0 ? Message : FormattableString.Invariant($"Line {Line}, column {Column}: {Message}");
}
