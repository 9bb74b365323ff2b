namespace ScoGraph;

/// <summary>How a graph on PostgreSQL is opened.</summary>
public sealed record PostgresGraphOptions
{
    /// <summary>What holds for its queries, as for any graph.</summary>
    public GraphOptions Graph
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>The schema of the database in which the tables of the graph stand; several graphs stand in several schemas.</summary>
    /// <exception cref="ArgumentException">The name is empty or has more than 63 bytes, which PostgreSQL would cut off.</exception>
    public string Schema
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (System.Text.Encoding.UTF8.GetByteCount(value) > 63)
                throw new ArgumentException("PostgreSQL cuts names after 63 bytes: choose a shorter one.", nameof(value));
            field = value;
        }
    } = "scograph";

    /// <summary>
    /// A mapping file (docs/tables.md): the graph is then made of tables of the database that are there already, and is only read. Null
    /// for a graph in tables of its own.
    /// </summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public string? Mapping
    {
        get;
        init
        {
            if (value is not null)
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>Whether changes are refused here, whatever the rights of the database's user are.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// About how many bytes of the graph may be held in memory to answer what was asked again and again: 256 MB. What a question costs in
    /// the database is compared with what it would cost to read what it needs; 0 leaves to the database whatever it can do.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long MemoryBudget
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 256L << 20;

    /// <summary>
    /// Of how many nodes with exactly the same labels, at most, every shard gets a copy when a cluster is loaded, with the types of
    /// relationships that lead from such nodes to such nodes alone: 4,096. Countries, kinds and tags that much leads to are then read where
    /// the walk is; 0 copies nothing. Of relationships sixteen times as many are copied at most.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int CopiedNodes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 4096;

    /// <summary>
    /// How long the server holds a state that no one reads: afterwards its transaction is ended, so that it does not stand in the way of
    /// the server's own tidying. Who reads on in a result after that time, when the graph was changed meanwhile, gets
    /// <see cref="PostgresGraphProblem.StatePassed"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan StateLifetime
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMinutes(1);
}
