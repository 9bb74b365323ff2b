namespace ScoGraph.Server.Asking;

/// <summary>What went wrong, as every protocol tells it.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">The code that drivers know, as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="Message">The whole report, with place and hint.</param>
internal sealed record ServerError(int Status, string Code, string Message)
{
    /// <summary>The sentence alone; null where the message is one.</summary>
    public string? Reason { get; init; }

    /// <summary>What would be right; null where that is not known.</summary>
    public string? Hint { get; init; }

    /// <summary>After how many seconds asking again may help; 0 where it does not.</summary>
    public int RetryAfter { get; init; } = Status == 503 ? 1 : 0;

    /// <summary>The line in the statement, from 1; 0 where no place applies.</summary>
    public int Line { get; init; }

    /// <summary>The column in the line, from 1; 0 where no place applies.</summary>
    public int Column { get; init; }

    /// <summary>The offset in the statement; -1 where no place applies.</summary>
    public int Offset { get; init; } = -1;
}
