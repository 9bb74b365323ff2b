namespace ScoGraph.Sessions.Running;

/// <summary>
/// What a user does where an option stands in the way, in the words of what the user runs. The library's own hints name the options of C#.
/// </summary>
internal sealed record OptionHints
{
    public required string Time { get; init; }

    public required string Rows { get; init; }

    public required string Memory { get; init; }

    public required string ReadOnly { get; init; }

    public required string Folder { get; init; }

    /// <summary>Where a question of one day is refused.</summary>
    public required string Day { get; init; }

    /// <summary>Where a state of the past is asked, which is not changed.</summary>
    public required string Past { get; init; }

    /// <summary>The same error with the hint of this host, where it is about an option.</summary>
    /// <param name="error">The error.</param>
    /// <param name="isPast">Whether a state of the past was asked.</param>
    public QueryException In(QueryException error, bool isPast = false) => Hint(error.Detail, isPast) is { } hint
        ? new QueryException(error.Diagnostic with { Hint = hint }, error.QueryText, error) : error;

    private string? Hint(string detail, bool isPast) => detail switch
    {
        "TimeLimit" => Time,
        "RowLimit" => Rows,
        "MemoryLimit" => Memory,
        "ReadOnly" => isPast ? Past : ReadOnly,
        "NoImportFolder" => Folder,
        "ValidOn" or "NoValidity" => Day,
        _ => null,
    };
}
