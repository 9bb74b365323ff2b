using System.Globalization;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Statistics;
using ScoGraph.Files;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Views;
using ScoGraph.Model.Stores;
using ScoGraph.Model.Validity;
using ScoGraph.Model.Values;
using ScoGraph.Observation;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Printing;
using ScoGraph.Planning.Running;
using ScoGraph.Results;
using ScoGraph.Stores;
using ScoGraph.Syntax.Tree;
using ScoGraph.Witnesses;

namespace ScoGraph.Queries;

/// <summary>
/// Runs compiled queries: reading ones on a snapshot, writing ones as a statement of a transaction, which is kept only if it succeeds.
/// </summary>
/// <param name="compiler">Makes texts ready.</param>
/// <param name="options">What holds for the graph.</param>
/// <param name="throwIfClosed">Throws once the graph is disposed.</param>
internal sealed class QueryRunner(QueryCompiler compiler, GraphOptions options, Action throwIfClosed)
{
    /// <summary>So much work costs more than waking other threads for it.</summary>
    private static readonly TimeSpan WorthSharing = TimeSpan.FromMilliseconds(1);

    private readonly QueryOptions _own = options.Queries.Within(new QueryOptions());

    // The options that were given last, and what they are within those of the graph: callers mostly give the same again.
    private Tuple<QueryOptions, QueryOptions>? _given;

    /// <summary>The views that were asked for last, each as long as its state is there.</summary>
    private readonly ConditionalWeakTable<IGraphSnapshot, Tuple<DateOnly, IGraphSnapshot>> _days = [];

    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void ThrowIfClosed() => throwIfClosed();

    /// <summary>What held on a day; null where no rule tells.</summary>
    public IGraphSnapshot? ValidOn(IGraphSnapshot state, DateOnly day)
    {
        if (_days.TryGetValue(state, out Tuple<DateOnly, IGraphSnapshot>? last) && last.Item1 == day)
            return last.Item2;
        ValidityRule[] rules = [.. state.Catalog.All.OfType<ValidityRule>()];
        if (rules.Length == 0)
            return null;
        IGraphSnapshot view = ValidityFilter.Apply(state, rules, day);
        _days.AddOrUpdate(state, new Tuple<DateOnly, IGraphSnapshot>(day, view));
        return view;
    }

    /// <summary>What a question sees of a state.</summary>
    /// <exception cref="QueryException">It is asked of a day, and no rule tells what held then.</exception>
    public IGraphSnapshot View(QueryCall call, IGraphSnapshot state) => call.Options.ValidOn is not { } day ? state
        : ValidOn(state, day) ?? throw new QueryException(FacadeErrors.DayWithoutRules(), call.Text);

    /// <summary>Begins to observe a query; null where nobody does.</summary>
    public QueryObservation? Observe(string text) => QueryObservation.Begin(text, options.Observer, options.Time);

    /// <summary>Takes a question: its time begins.</summary>
    public QueryCall Take(QueryRequest request)
    {
        QueryOptions chosen = request.Options is { } given ? Within(given) : _own;
        QueryWatch watch = new(chosen.Limits, options.Time, request.Text, request.Cancellation) { ThrowIfClosed = throwIfClosed };
        return new QueryCall(request, chosen, watch);
    }

    public CompiledQuery Compile(QueryCall call, IGraphSnapshot snapshot)
    {
        CompiledQuery query = compiler.Find(call.Text, snapshot, call.Options) ?? CompileAnew(call, snapshot);
        if (IsReading(query))
            return query;
        if (call.Options.ReadOnly)
            throw new QueryException(FacadeErrors.WritesWhereReadOnly(), call.Text);
        if (call.Options.ValidOn is not null)
            throw new QueryException(FacadeErrors.WritesOnDay(), call.Text);
        return query;
    }

    private CompiledQuery CompileAnew(QueryCall call, IGraphSnapshot snapshot)
    {
        using StopSignal.Scope scope = StopSignal.Use(call.Watch);
        return compiler.Compile(call.Text, snapshot, call.Options, call.Watch.ThrowIfStopped);
    }

    private QueryOptions Within(QueryOptions given)
    {
        if (_given is { } known && ReferenceEquals(known.Item1, given))
            return known.Item2;
        QueryOptions chosen = given.Within(options.Queries);
        _given = new Tuple<QueryOptions, QueryOptions>(given, chosen);
        return chosen;
    }

    /// <summary>Whether running the query changes nothing.</summary>
    public static bool IsReading(CompiledQuery query) => query.Effect == StatementEffect.Reads;

    /// <exception cref="QueryException">The text is wrong, or it writes.</exception>
    public CompiledQuery CompileReading(QueryCall call, IGraphSnapshot snapshot) =>
        Compile(call, snapshot) is var query && IsReading(query) ? query
            : throw new QueryException(FacadeErrors.WritesWhereReadOnly(), call.Text);

    /// <inheritdoc cref="CompileReading"/>
    public OpenQuery OpenReading(QueryRequest request, IGraphSnapshot snapshot)
    {
        QueryCall call = Take(request);
        IGraphSnapshot state = View(call, snapshot);
        CompiledQuery query = CompileReading(call, state);
        QueryRun run = PrepareRun(call, state, writer: null, profile: null);
        return new OpenQuery(query, run, call.Watch) { Evidence = EvidenceOf(query, run, call) };
    }

    public QueryResult Read(CompiledQuery query, QueryCall call, IGraphSnapshot snapshot)
    {
        IReadOnlyList<QueryWarning> warnings = Warnings(query, snapshot);
        if (query.Mode == StatementMode.Explain)
            return new QueryResult(query.Columns, ArraySegment<Value[]>.Empty, snapshot, warnings)
            {
                Plan = PlanPrinter.Explain(query.Runnable.PlanOn(snapshot), new SnapshotCounts(snapshot)),
            };
        PlanProfile? profile = ProfileFor(query);
        if (call.Request.Taker is { } taker)
        {
            taker.Begin(query.Columns.Names, warnings);
            QueryRun handed = PrepareRun(call, snapshot, writer: null, profile);
            RowHandover handover = new(taker, query.Columns, snapshot, EvidenceOf(query, handed, call));
            query.Runnable.Execute(handed, handover);
            return new QueryResult(query.Columns, ArraySegment<Value[]>.Empty, snapshot, warnings)
            {
                Total = handover.Total,
                Plan = profile is null ? null : Print(query.Runnable.PlanOn(snapshot), profile),
                IsProfile = profile is not null,
            };
        }

        RowCollector rows = new(query.Columns.Names.Count, call.Rows, options.Time, mayStop: true);
        QueryRun run = PrepareRun(call, snapshot, writer: null, profile);
        query.Runnable.Execute(run, rows);
        string? plan = profile is null ? null : Print(query.Runnable.PlanOn(snapshot), profile);
        return new QueryResult(query.Columns, rows.Rows, snapshot, warnings)
        {
            Total = rows.Total,
            Plan = plan,
            IsProfile = profile is not null,
            EvidenceSource = EvidenceOf(query, run, call),
        };
    }

    private static EvidenceSource? EvidenceOf(CompiledQuery query, QueryRun run, QueryCall call) =>
        query.Evidence is { } evidence ? new EvidenceSource(evidence, run, call.Options.MaxWitnesses) : null;

    /// <summary>Runs a statement of the graph itself, which may commit on its way; the caller commits the last transaction.</summary>
    public QueryResult Write(CompiledQuery query, QueryCall call, StatementTransactions transactions) =>
        Write(query, call, transactions.Current, transactions);

    /// <summary>Runs a statement of a transaction.</summary>
    public QueryResult Write(CompiledQuery query, QueryCall call, IStoreTransaction transaction) =>
        Write(query, call, transaction, null);

    private QueryResult Write(CompiledQuery query, QueryCall call, IStoreTransaction transaction, StatementTransactions? transactions)
    {
        IReadOnlyList<QueryWarning> warnings = OfText(query, transaction.Snapshot);
        IGraphWriter writer = transactions?.Writer ?? transaction.BeginStatement();
        PlanProfile? profile = ProfileFor(query);
        RowCollector rows = new(query.Columns.Names.Count, call.Rows, options.Time, mayStop: false);
        QueryRun run = PrepareRun(call, writer.View, writer, profile, transactions);
        query.Runnable.Execute(run, rows);
        writer = transactions?.Writer ?? writer;
        transaction = transactions?.Current ?? transaction;
        UpdateCounts counts = transactions is null ? writer.Counts : transactions.Committed.Plus(writer.Counts);
        call.Watch.ThrowIfStopped();
        transaction.Keep(writer);
        return new QueryResult(query.Columns, rows.Rows, transaction.Snapshot, warnings)
        {
            Total = rows.Total,
            Updates = counts,
            EvidenceSource = EvidenceOf(query, run, call),
            Plan = profile is null ? null : Print(query.Plan, profile),
            IsProfile = profile is not null,
        };
    }

    /// <summary>What is allowed and probably not meant, in the text and on the state.</summary>
    public static IReadOnlyList<QueryWarning> Warnings(CompiledQuery query, IGraphSnapshot snapshot)
    {
        IReadOnlyList<QueryWarning> names = OfText(query, snapshot);
        return FilteredSnapshot.WarningsOf(snapshot) is not { Count: > 0 } doubts ? names
            : [.. names, .. OfView(doubts, query.Statement.Text)];
    }

    /// <summary>A method of its own, so that questions without a day make nothing for it.</summary>
    private static IEnumerable<QueryWarning> OfView(IEnumerable<string> doubts, string text) =>
        doubts.Select(doubt => new QueryWarning("UnreadableValidity", doubt, SourceSpan.None, text));

    private static IReadOnlyList<QueryWarning> OfText(CompiledQuery query, IGraphSnapshot snapshot) =>
        query.Doubts.IsEmpty ? NameWarnings.Find(query, snapshot) : [.. NameWarnings.Find(query, snapshot), .. query.Doubts];

    private static PlanProfile? ProfileFor(CompiledQuery query) => query.Mode == StatementMode.Profile ? new PlanProfile() : null;

    private string Print(LogicalPlan whole, PlanProfile profile) => PlanPrinter.Print(whole, plan => $"; {Measured(profile[plan])}");

    private string Measured(OperatorProfile found)
    {
        double time = options.Time.GetElapsedTime(0, found.Ticks).TotalMilliseconds;
        string measured = string.Create(CultureInfo.InvariantCulture, $"{found.Rows:#,0} rows, {time:0.###} ms");
        return found.Report is { } report ? $"{measured}; {report}" : measured;
    }

    private QueryRun PrepareRun(
        QueryCall call, IGraphSnapshot snapshot, IGraphWriter? writer, PlanProfile? profile, ITransactionChain? transactions = null)
    {
        QueryOptions chosen = call.Options;
        using StopSignal.Scope scope = StopSignal.Use(call.Watch);
        return new QueryRun
        {
            Snapshot = snapshot,
            Writer = writer is null ? null : new RunWriter(writer, transactions),
            Parameters = call.Request.Values ?? ParameterValues.From(call.Request.Parameters, snapshot.Origin),
            TimeZone = chosen.TimeZone,
            Files = chosen.ImportFolder is { } folder ? new ImportFolder(folder) : null,
            Random = chosen.RandomSeed is { } seed ? new Random(seed) : null,
            Watch = call.Watch,
            Profile = profile,
            Threads = chosen.Parallelism ?? Environment.ProcessorCount,
            SharedAfter = chosen.SharedAfter ?? WorthSharing,
        };
    }
}
