namespace ScoGraph;

/// <summary>How a query is to be run. What is not set follows the graph's own options.</summary>
/// <example><code>
/// using Graph graph = new();
/// QueryOptions guarded = new() { ReadOnly = true, Limits = new QueryLimits { Timeout = TimeSpan.FromSeconds(5), MaxRows = 1000 } };
/// graph.Query("MATCH (n) RETURN n", [], guarded);
/// </code></example>
public sealed record QueryOptions
{
    private const string DefaultZone = "Z";
    private const int DefaultWitnesses = 100;

    /// <summary>Time, rows and memory that the query may take. Each can only lower the graph's own.</summary>
    public QueryLimits Limits
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = QueryLimits.None;

    /// <summary>Whether a query that writes is refused before it starts; where the graph's options say so, it is in any case.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// The time zone that temporal functions take where none is named: an IANA id or an offset such as <c>+05:00</c>. Default UTC.
    /// </summary>
    public string TimeZone
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = DefaultZone;

    /// <summary>Makes <c>rand()</c> repeatable; null for chance.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>
    /// The folder whose files <c>LOAD CSV</c> may read, with those in folders below it; null (the default) for none. No query can read
    /// outside of it: absolute paths, <c>..</c> and links are refused. That of the graph's options is for queries without options.
    /// </summary>
    public string? ImportFolder { get; init; }

    /// <summary>
    /// The day on which what the query reads has to have held, by the graph's <see cref="ValidityRule"/>s: other facts are not
    /// there for it, as in <see cref="QuerySource.ValidOn"/>. A query that writes is refused then. Null (the default) for all facts.
    /// </summary>
    public DateOnly? ValidOn { get; init; }

    /// <summary>
    /// Whether each row can tell what it rests on: <see cref="Row.Evidence"/> and <see cref="Row.Citations"/>. Default false. Of a query
    /// that writes, rows say that they cannot tell.
    /// </summary>
    public bool Evidence { get; init; }

    /// <summary>The most sets of elements that the evidence of a row lists. Default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaxWitnesses
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultWitnesses;

    /// <summary>
    /// Who makes the changes of a query that is a transaction of its own, for the record of its commits, each of them where it makes
    /// several (<c>CALL … IN TRANSACTIONS</c>); null (the default) where that is not known. Within a <see cref="Transaction"/>,
    /// <see cref="Transaction.Describe"/> says it.
    /// </summary>
    public string? Author { get; init; }

    /// <summary>Why the query changes what it does, for the same record; null (the default) for no reason given.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// How many threads may work for the query at once, its caller's with them; null (the default) for one on each core. Counting,
    /// grouping and aggregating over the nodes of a label are shared among threads where about a millisecond of work is left; what is
    /// shorter, and queries that write, keep to the caller's. Rows, their order, sums of floats and errors are the same whatever it is.
    /// Where the graph's options have a number too, the lower one holds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Parallelism
    {
        get;
        init
        {
            if (value is { } threads)
                ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
            field = value;
        }
    }

    /// <summary>About how much work has to be left for several threads to share it; null for what is worth it.</summary>
    internal TimeSpan? SharedAfter { get; init; }

    /// <summary>Rewrites that planning leaves out, by name, to see what they are worth. Answers never depend on them.</summary>
    internal IReadOnlyCollection<string> DisabledPasses { get; init; } = [];

    /// <summary>What holds for a query with these options on a graph with others: what is set here, and the lower limits.</summary>
    internal QueryOptions Within(QueryOptions graph) => new()
    {
        Limits = Limits.Within(graph.Limits),
        ReadOnly = ReadOnly || graph.ReadOnly,
        TimeZone = ReferenceEquals(TimeZone, DefaultZone) ? graph.TimeZone : TimeZone,
        RandomSeed = RandomSeed ?? graph.RandomSeed,
        ImportFolder = ImportFolder,
        ValidOn = ValidOn ?? graph.ValidOn,
        Evidence = Evidence || graph.Evidence,
        MaxWitnesses = MaxWitnesses == DefaultWitnesses ? graph.MaxWitnesses : MaxWitnesses,
        Author = Author ?? graph.Author,
        Message = Message ?? graph.Message,
        Parallelism = Parallelism is { } own && graph.Parallelism is { } most ? Math.Min(own, most) : Parallelism ?? graph.Parallelism,
        SharedAfter = SharedAfter ?? graph.SharedAfter,
        DisabledPasses = DisabledPasses.Count > 0 ? DisabledPasses : graph.DisabledPasses,
    };
}
