namespace ScoGraph;

/// <summary>PostgreSQL, or a graph on it, refused something: the message says what, and what would be right.</summary>
public sealed class PostgresGraphException : IOException
{
    internal PostgresGraphException(PostgresGraphProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public PostgresGraphProblem Problem { get; }
}
