using ScoGraph.Beliefs;
using ScoGraph.Knowledge;
using ScoGraph.Sqlite.History;

namespace ScoGraph.Sessions.Running;

/// <summary>What lasts from cell to cell: the graph, parameters, an open transaction, settings. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private GraphOptions _options;
    private bool _changed, _changedWithin;
    private GraphView? _past;
    private (BeliefText Belief, object State, GraphView View)? _believed;

    /// <summary>Begins with a copy of the built-in graph, which cells may change.</summary>
    /// <param name="time">The clock of queries.</param>
    /// <param name="folder">The notebook's folder, from which LOAD CSV may read.</param>
    /// <param name="options">What holds for every query, whatever cells say; null for nothing.</param>
    public Session(TimeProvider time, string folder, QueryOptions? options = null)
        : this(time, folder, options, BuiltIn)
    {
    }

    /// <summary>Begins with a graph.</summary>
    /// <param name="open">Makes the graph.</param>
    /// <param name="extensions">Functions and procedures beyond those of the language; null for none.</param>
    /// <inheritdoc cref="Session(TimeProvider, string, QueryOptions)"/>
    public Session(
        TimeProvider time, string folder, QueryOptions? options, Func<GraphOptions, Graph> open,
        IReadOnlyList<GraphExtension>? extensions = null)
    {
        _options = new GraphOptions
        {
            Time = time,
            Queries = (options ?? new QueryOptions()) with { ValidOn = null },
            Extensions = extensions ?? [],
        };
        Settings = new SessionSettings(options?.ImportFolder ?? folder)
        {
            Timeout = options?.Limits.Timeout ?? SessionSettings.FirstTimeout,
            ValidOn = options?.ValidOn,
        };
        Graph = open(_options);
    }

    public Graph Graph { get; private set; }

    /// <summary>The file or folder that the graph was read from or saved to last; null for none.</summary>
    public string? File { get; set; }

    /// <summary>Whether the graph has changes that <see cref="File"/> has not, also those of an open transaction.</summary>
    public bool HasUnsavedChanges => _changed || _changedWithin;

    /// <summary>Whether <see cref="File"/> has every commit already.</summary>
    private bool IsKept => Graph is SqliteGraph;

    private QuerySource State => (QuerySource?)_past ?? Graph;

    public SessionHost Host { get; init; } = SessionHost.Notebook;

    /// <summary>The clock of queries.</summary>
    public TimeProvider Time => _options.Time;

    /// <summary>The transaction that %begin opened; null between transactions.</summary>
    public Transaction? Transaction { get; private set; }

    /// <summary>What queries are asked of: the open transaction, the state of the past that is set, or the graph.</summary>
    public QuerySource Source => (QuerySource?)Transaction ?? State;

    /// <summary>What questions see: the open transaction, else what is believed of the graph or of the state of the past.</summary>
    public QuerySource Asked => (QuerySource?)Transaction ?? Believed;

    /// <summary>The graph, or the state of the past that is set, or what of it is believed.</summary>
    public QuerySource Believed
    {
        get
        {
            if (Settings.Belief is not { } belief)
                return State;
            object state = State.ReadState();
            if (_believed is not { } kept || kept.Belief != belief || kept.State != state)
                _believed = kept = (belief, state, State.Believe(belief.Apply));
            return kept.View;
        }
    }

    /// <summary>
    /// What is listed, drawn and exported where no query says what: the graph, the state of the past that is set, or what of it is believed
    /// and held on the day that is set.
    /// </summary>
    /// <exception cref="SessionException">A day is set, and the graph does not tell what held then.</exception>
    public QuerySource Shown => Settings.ValidOn is { } day ? On(day) : Believed;

    /// <summary>The state of the past that is asked; null for the newest one.</summary>
    public PastPoint? AsOf { get; private set; }

    /// <summary>Who changes the graph, and why, where that is recorded.</summary>
    public CommitNote Note { get; init; } = CommitNote.None;

    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

    public SessionSettings Settings { get; }

    /// <summary>A fresh copy of the built-in graph.</summary>
    public static Graph BuiltIn(GraphOptions options) => KnowledgeGraph.CopyOfSco(options);

    /// <summary>The functions and procedures that were added to those of the language.</summary>
    public IReadOnlyList<GraphExtension> Extensions => _options.Extensions;

    /// <summary>Adds functions and procedures, for this graph and those that are opened later.</summary>
    /// <exception cref="SessionException">A transaction is open.</exception>
    public void Extend(GraphExtension extension)
    {
        if (_options.Extensions.Contains(extension))
            return;
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen(Host);
        _options = _options with { Extensions = [.. _options.Extensions, extension] };
        Graph before = Graph;
        bool isKept = IsKept;

        // Only one may have a file open, so the graph ends before it is opened again; one in memory goes on as a copy.
        if (isKept)
            before.Dispose();
        Graph = isKept ? KeptGraph.OpenOrFollow(File!, _options, _ => { }) : before.Copy(_options);
        if (!isKept)
            before.Dispose();
        GoTo(AsOf);
    }

    /// <summary>Takes another graph; the one before is freed.</summary>
    /// <param name="open">Makes the graph; if it throws, the session keeps the one it has.</param>
    /// <param name="file">Where it was read from; null for nowhere.</param>
    /// <exception cref="SessionException">A transaction is open.</exception>
    public void Use(Func<GraphOptions, Graph> open, string? file = null)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen(Host);
        Graph next = open(_options);
        Graph.Dispose();
        (Graph, File, _changed) = (next, file, false);
        (AsOf, _past) = (null, null);
    }

    /// <summary>Asks a state of the past from here on; null asks the newest one again.</summary>
    /// <exception cref="SessionException">A transaction is open, or the graph keeps no history.</exception>
    /// <exception cref="GraphFileException">Its history does not reach the state.</exception>
    public void GoTo(PastPoint? point)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen(Host);
        (_past, AsOf) = (point?.Of(Graph), point);
    }

    /// <summary>What held on a day.</summary>
    /// <exception cref="SessionException">The graph does not tell.</exception>
    public GraphView On(DateOnly day)
    {
        try
        {
            return Believed.ValidOn(day);
        }
        catch (InvalidOperationException)
        {
            throw SessionErrors.NoValidity(Host);
        }
    }

    /// <summary>Notes what a query changed.</summary>
    public void Count(UpdateCounts updates)
    {
        if (Transaction is null)
            _changed |= updates.Any && !IsKept;
        else
            _changedWithin |= updates.Any;
    }

    /// <summary>
    /// Saves the graph; the file is the open one from then on, if it can be opened again, and what it keeps by itself is kept there.
    /// </summary>
    /// <exception cref="SessionException">A transaction is open, or the file cannot be written.</exception>
    public void Save(SaveTarget target, CancellationToken cancellationToken)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen(Host);
        target.Write(Graph, Note, cancellationToken);
        if (IsKept || !target.IsReadable)
            return;
        if (target.IsKept)
            Use(options => KeptGraph.Open(target.Path, options, readOnly: false), target.Path);
        else
            (File, _changed) = (target.Path, false);
    }

    /// <exception cref="SessionException">A transaction is open already.</exception>
    public void Begin(CancellationToken cancellationToken)
    {
        if (Transaction is not null)
            throw SessionErrors.TransactionIsOpen(Host);
        if (AsOf is { } past)
            throw SessionErrors.PastIsAsked(Host, past);
        Transaction = Graph.BeginTransaction(cancellationToken);
        Transaction.Describe(Note.Author, Note.Message);
    }

    /// <summary>Keeps what the transaction changed.</summary>
    /// <exception cref="SessionException">No transaction is open.</exception>
    public void Commit()
    {
        bool changed = _changedWithin;
        End(transaction => transaction.Commit());
        _changed |= changed && !IsKept;
    }

    /// <summary>Takes back what the transaction changed.</summary>
    /// <exception cref="SessionException">No transaction is open.</exception>
    public void Rollback() => End(transaction => transaction.Rollback());

    public void Dispose()
    {
        Transaction?.Dispose();
        Graph.Dispose();
    }

    private void End(Action<Transaction> how)
    {
        using Transaction transaction = Transaction ?? throw SessionErrors.NoTransaction(Host);
        (Transaction, _changedWithin) = (null, false);
        how(transaction);
    }
}
