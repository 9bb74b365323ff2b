using ScoGraph.Results;

namespace ScoGraph.Server.Asking;

/// <summary>A statement that a client asks.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Values by name.</param>
internal sealed record Question(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>Whether the client asked to read alone.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The client's own limit of time; null for the server's.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The day of which facts are asked; null for all facts.</summary>
    public DateOnly? ValidOn { get; init; }

    /// <summary>The commit whose state is asked; null for the newest.</summary>
    public long? AsOf { get; init; }

    /// <summary>How many rows are kept, for somebody who looks at the first; the others are counted. Null keeps all.</summary>
    public RowAllowance? Rows { get; init; }

    /// <summary>Whether each row comes with what it rests on.</summary>
    public bool Evidence { get; init; }
}
