namespace ScoGraph.Functions;

/// <summary>What a function may see beside its arguments. One per query run.</summary>
internal abstract class FunctionContext : ProcedureContext
{
    /// <summary>The instant at which the statement began, as nanoseconds since 1970-01-01T00:00Z: the same for every row.</summary>
    public abstract Int128 StatementTime { get; }

    /// <summary>The instant at which the transaction began; the statement's where a statement is a transaction of its own.</summary>
    public virtual Int128 TransactionTime => StatementTime;

    /// <summary>The instant of this very call by the running clock; the statement's where the caller froze time.</summary>
    public virtual Int128 CurrentTime => StatementTime;

    /// <summary>The time zone where none is named: an IANA id or an offset; "Z" unless the caller set another.</summary>
    public abstract string TimeZone { get; }

    /// <summary>The source of chance; a caller may seed it.</summary>
    public abstract Random Random { get; }

    /// <summary>Whether a node that the query deleted is meant; reading it is an error (DeletedEntityAccess).</summary>
    public abstract bool IsDeletedNode(int node);

    /// <summary>Whether a relationship that the query deleted is meant.</summary>
    public abstract bool IsDeletedRelationship(int relationship);
}
