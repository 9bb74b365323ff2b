namespace ScoGraph.Sql.Backends;

/// <summary>
/// A database could not compute a value (SQLSTATE class 22: out of range, division by zero, …). It may have computed it for a row that no
/// answer needs, and it cannot tell where in the query, so the query is answered without SQL.
/// </summary>
internal sealed class SqlComputationException : Exception
{
    public SqlComputationException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SqlComputationException(string message)
        : base(message)
    {
    }

    public SqlComputationException()
    {
    }

    /// <summary>Whether the database failed by a mistake of its own: then any statement may be answered without it.</summary>
    public bool IsOfDatabase { get; init; }
}
