using ScoGraph.Queries;
using ScoGraph.Results;
using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Asking;

/// <summary>
/// What one page of a browser looks at: which graph, which state of it, and as whom. It asks within the limits and rights of the caller.
/// One thread at a time.
/// </summary>
internal sealed class Workspace(Asker asker, Caller caller)
{
    /// <summary>The most rows of an answer that are kept to be looked at; the others are counted for a while.</summary>
    public const int MostRows = 10_000;

    private static readonly TimeSpan Counting = TimeSpan.FromSeconds(2);

    private string? _name;

    /// <summary>Is told when another graph or another state of it is looked at.</summary>
    public event Action? Changed;

    public string User => caller.Name;

    /// <summary>The graphs that the caller may read.</summary>
    public IReadOnlyList<string> Names => [.. asker.NamesFor(caller)];

    /// <summary>
    /// The graph that is asked: the one that was chosen, as long as the caller may read it; else the first that they may read.
    /// </summary>
    /// <exception cref="ServerException">The caller may read none.</exception>
    public string Name => asker.NameFor(_name is { } name && asker.NamesFor(caller).Contains(name) ? name : null, caller);

    /// <summary>The commit whose state is asked; null for the newest.</summary>
    public long? AsOf { get; private set; }

    /// <summary>The day of which facts are asked; null for all facts.</summary>
    public DateOnly? ValidOn { get; private set; }

    /// <summary>Whether rows are asked for what they rest on.</summary>
    public bool HasEvidence { get; set; } = true;

    /// <summary>Whether the caller may still read a graph.</summary>
    public bool MayRead => asker.NamesFor(caller).Any();

    /// <summary>Whether what is asked may change the graph.</summary>
    public bool MayWrite => AsOf is null && ValidOn is null && !asker.OnlyReads(Name, caller);

    /// <summary>Whether what is changed outlasts the program.</summary>
    public bool IsKept => Graph is SqliteGraph;

    /// <summary>The graph itself, as it is now.</summary>
    /// <exception cref="ServerException">The caller may not read it any more.</exception>
    public Graph Graph => asker.Find(Name, caller);

    /// <summary>The state of the graph that is looked at.</summary>
    /// <exception cref="ServerException">The caller may not read the graph any more.</exception>
    /// <exception cref="GraphFileException">The file holds no such state any more.</exception>
    public QuerySource State
    {
        get
        {
            QuerySource source = AsOf is { } commit && Graph is SqliteGraph kept ? kept.AsOf(commit) : Graph;
            return ValidOn is { } day ? source.ValidOn(day) : source;
        }
    }

    /// <summary>Looks at another graph, as it is now.</summary>
    public void Choose(string name)
    {
        (_name, AsOf, ValidOn) = (name, null, null);
        Changed?.Invoke();
    }

    /// <summary>Looks at another state of the graph.</summary>
    public void GoTo(long? commit, DateOnly? day)
    {
        if ((commit, day) == (AsOf, ValidOn))
            return;
        (AsOf, ValidOn) = (commit, day);
        Changed?.Invoke();
    }

    /// <summary>Asks the state that is looked at; what a statement changes is committed under the caller's name.</summary>
    /// <exception cref="Exception">The statement failed; <see cref="AskFailure.Of"/> says what to tell.</exception>
    public async Task<AskedResult> Ask(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        Question question = new(text, parameters)
        {
            AsOf = AsOf,
            ValidOn = ValidOn,
            Evidence = HasEvidence,
            ReadOnly = !MayWrite,
            Rows = new RowAllowance(MostRows, Counting),
        };
        await using Answer answer = await asker.Ask(Name, question, caller, cancellationToken);
        await answer.Prepare();
        List<Row> rows = [];
        while (rows.Count < MostRows && await answer.Next() is { } row)
            rows.Add(row);
        RowTotal total = answer is WholeAnswer whole ? whole.Total : new RowTotal(rows.Count, !answer.IsUnderWay);
        return new AskedResult(answer.Columns, rows, answer.Snapshot)
        {
            Total = total,
            Warnings = answer.Warnings,
            Updates = answer.Updates,
            Plan = answer.Plan,
            HasEvidence = HasEvidence,
        };
    }

    /// <summary>Changes the graph in one transaction, which is committed under the caller's name.</summary>
    /// <exception cref="ServerException">The caller may not.</exception>
    public async Task<T> Change<T>(Func<Transaction, T> change, CancellationToken cancellationToken)
    {
        using Transaction transaction = await asker.Begin(Name, caller, cancellationToken);
        asker.CheckCommit(transaction, Name, caller);
        T result = await Task.Run(() => change(transaction), cancellationToken);
        transaction.Commit();
        return result;
    }

    /// <summary>Compiles a statement without running it.</summary>
    /// <exception cref="Exception">It is wrong; <see cref="AskFailure.Of"/> says where.</exception>
    public void Check(string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        Graph.Prepare(new QueryRequest(text, parameters, new QueryOptions { ReadOnly = !MayWrite }, cancellationToken));
}
