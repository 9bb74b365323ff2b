using System.Globalization;
using ScoGraph.Files;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Model.Values;
using ScoGraph.Observation;
using ScoGraph.Planning.Printing;
using ScoGraph.Planning.Running;
using ScoGraph.Results;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Queries;

/// <summary>
/// Runs compiled queries: reading ones on a snapshot, writing ones as a statement of a transaction, which is kept only if it succeeds.
/// </summary>
/// <param name="compiler">Makes texts ready.</param>
/// <param name="options">What holds for the graph.</param>
/// <param name="throwIfClosed">Throws once the graph is disposed.</param>
internal sealed class QueryRunner(QueryCompiler compiler, GraphOptions options, Action throwIfClosed)
{
    /// <summary>Begins to observe a query; null where nobody does.</summary>
    public QueryObservation? Observe(string text) => QueryObservation.Begin(text, options.Observer, options.Time);

    /// <summary>Takes a question: its time begins.</summary>
    public QueryCall Take(QueryRequest request)
    {
        QueryOptions chosen = request.Options?.Within(options.Queries) ?? options.Queries.Within(new QueryOptions());
        return new QueryCall(
            request, chosen, new QueryWatch(chosen.Limits, options.Time, request.Text, request.Cancellation) { ThrowIfClosed = throwIfClosed });
    }

    public CompiledQuery Compile(QueryCall call, IGraphSnapshot snapshot)
    {
        using StopSignal.Scope scope = StopSignal.Use(call.Watch.ThrowIfStopped);
        CompiledQuery query = compiler.Compile(call.Text, snapshot, call.Options.DisabledPasses, call.Watch.ThrowIfStopped);
        if (call.Options.ReadOnly && !query.Statement.IsReadOnly && query.Mode != StatementMode.Explain)
            throw new QueryException(FacadeErrors.WritesWhereReadOnly(), call.Text);
        return query;
    }

    /// <summary>Whether running the query changes nothing.</summary>
    public static bool IsReading(CompiledQuery query) => query.Statement.IsReadOnly || query.Mode == StatementMode.Explain;

    /// <exception cref="QueryException">The text is wrong, or it writes.</exception>
    public CompiledQuery CompileReading(QueryCall call, IGraphSnapshot snapshot) =>
        Compile(call, snapshot) is var query && IsReading(query) ? query
            : throw new QueryException(FacadeErrors.WritesWhereReadOnly(), call.Text);

    /// <inheritdoc cref="CompileReading"/>
    public OpenQuery OpenReading(QueryRequest request, IGraphSnapshot snapshot)
    {
        QueryCall call = Take(request);
        return new OpenQuery(CompileReading(call, snapshot), PrepareRun(call, snapshot, writer: null, profile: null));
    }

    public QueryResult Read(CompiledQuery query, QueryCall call, IGraphSnapshot snapshot)
    {
        List<QueryWarning> warnings = NameWarnings.Find(query.Statement, snapshot, call.Watch.ThrowIfStopped);
        if (query.Mode == StatementMode.Explain)
            return new QueryResult(query.Columns, [], snapshot, warnings) { Plan = PlanPrinter.Print(query.Plan) };
        PlanProfile? profile = ProfileFor(query);
        RowCollector rows = new(query.Columns.Count, call.Rows, options.Time, mayStop: true);
        query.Runnable.Execute(PrepareRun(call, snapshot, writer: null, profile), rows);
        return new QueryResult(query.Columns, rows.Rows, snapshot, warnings) { Total = rows.Total, Plan = Print(query, profile) };
    }

    public QueryResult Write(CompiledQuery query, QueryCall call, IStoreTransaction transaction)
    {
        List<QueryWarning> warnings = NameWarnings.Find(query.Statement, transaction.Snapshot, call.Watch.ThrowIfStopped);
        IGraphWriter writer = transaction.BeginStatement();
        PlanProfile? profile = ProfileFor(query);
        RowCollector rows = new(query.Columns.Count, call.Rows, options.Time, mayStop: false);
        query.Runnable.Execute(PrepareRun(call, writer.View, writer, profile), rows);
        UpdateCounts counts = writer.Counts;
        call.Watch.ThrowIfStopped();
        transaction.Keep(writer);
        return new QueryResult(query.Columns, rows.Rows, transaction.Snapshot, warnings)
        {
            Total = rows.Total,
            Updates = counts,
            Plan = Print(query, profile),
        };
    }

    private static PlanProfile? ProfileFor(CompiledQuery query) => query.Mode == StatementMode.Profile ? new PlanProfile() : null;

    private string? Print(CompiledQuery query, PlanProfile? profile) => profile is null ? null
        : PlanPrinter.Print(query.Plan, plan => string.Create(
            CultureInfo.InvariantCulture,
            $"{profile[plan].Rows:#,0} rows, {options.Time.GetElapsedTime(0, profile[plan].Ticks).TotalMilliseconds:0.###} ms"));

    private QueryRun PrepareRun(QueryCall call, IGraphSnapshot snapshot, IGraphWriter? writer, PlanProfile? profile)
    {
        QueryOptions chosen = call.Options;
        using StopSignal.Scope scope = StopSignal.Use(call.Watch.ThrowIfStopped);
        return new QueryRun
        {
            Snapshot = snapshot,
            Writer = writer,
            Parameters = ParameterValues.From(call.Request.Parameters),
            Limits = chosen.Limits,
            Time = options.Time,
            TimeZone = chosen.TimeZone,
            Files = chosen.ImportFolder is { } folder ? new ImportFolder(folder) : null,
            Random = chosen.RandomSeed is { } seed ? new Random(seed) : null,
            Watch = call.Watch,
            Profile = profile,
        };
    }
}
