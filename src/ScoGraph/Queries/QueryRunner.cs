using System.Globalization;
using ScoGraph.Files;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Observation;
using ScoGraph.Planning.Printing;
using ScoGraph.Planning.Running;
using ScoGraph.Results;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Queries;

/// <summary>
/// Runs compiled queries: reading ones on a snapshot, writing ones as a statement of a transaction, which is kept only if it succeeds.
/// </summary>
internal sealed class QueryRunner(QueryCompiler compiler, GraphOptions options)
{
    /// <summary>Begins to observe a query; null where nobody does.</summary>
    public QueryObservation? Observe(string text) => QueryObservation.Begin(text, options.Observer, options.Time);

    public CompiledQuery Compile(QueryRequest request, IGraphSnapshot snapshot)
    {
        QueryOptions chosen = Options(request);
        CompiledQuery query = compiler.Compile(
            request.Text, snapshot, chosen.DisabledPasses,
            new CompileWatch(chosen.Limits, options.Time, request.Text, request.Cancellation).ThrowIfStopped);
        if (chosen.ReadOnly && !query.Statement.IsReadOnly && query.Mode != StatementMode.Explain)
            throw new QueryException(FacadeErrors.WritesWhereReadOnly(), request.Text);
        return query;
    }

    /// <summary>Whether running the query changes nothing.</summary>
    public static bool IsReading(CompiledQuery query) => query.Statement.IsReadOnly || query.Mode == StatementMode.Explain;

    /// <exception cref="QueryException">The text is wrong, or it writes.</exception>
    public CompiledQuery CompileReading(QueryRequest request, IGraphSnapshot snapshot) =>
        Compile(request, snapshot) is var query && IsReading(query) ? query
            : throw new QueryException(FacadeErrors.WritesWhereReadOnly(), request.Text);

    /// <inheritdoc cref="CompileReading"/>
    public OpenQuery OpenReading(QueryRequest request, IGraphSnapshot snapshot) =>
        new(CompileReading(request, snapshot), PrepareRun(request, snapshot, writer: null, profile: null));

    public QueryResult Read(CompiledQuery query, QueryRequest request, IGraphSnapshot snapshot)
    {
        List<QueryWarning> warnings = NameWarnings.Find(query.Statement, snapshot);
        if (query.Mode == StatementMode.Explain)
            return new QueryResult(query.Columns, [], snapshot, warnings) { Plan = PlanPrinter.Print(query.Plan) };
        PlanProfile? profile = ProfileFor(query);
        RowCollector rows = new(query.Columns.Count, request.Rows, options.Time, mayStop: true);
        query.Runnable.Execute(PrepareRun(request, snapshot, writer: null, profile), rows);
        return new QueryResult(query.Columns, rows.Rows, snapshot, warnings) { Total = rows.Total, Plan = Print(query, profile) };
    }

    public QueryResult Write(CompiledQuery query, QueryRequest request, IStoreTransaction transaction)
    {
        List<QueryWarning> warnings = NameWarnings.Find(query.Statement, transaction.Snapshot);
        IGraphWriter writer = transaction.BeginStatement();
        PlanProfile? profile = ProfileFor(query);
        RowCollector rows = new(query.Columns.Count, request.Rows, options.Time, mayStop: false);
        query.Runnable.Execute(PrepareRun(request, writer.View, writer, profile), rows);
        UpdateCounts counts = writer.Counts;
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

    private QueryOptions Options(QueryRequest request) => request.Options ?? options.Queries;

    private QueryRun PrepareRun(QueryRequest request, IGraphSnapshot snapshot, IGraphWriter? writer, PlanProfile? profile)
    {
        QueryOptions chosen = Options(request);
        return new QueryRun
        {
            Snapshot = snapshot,
            Writer = writer,
            Parameters = ParameterValues.From(request.Parameters, snapshot.Origin),
            Limits = chosen.Limits,
            Time = options.Time,
            TimeZone = chosen.TimeZone,
            Files = chosen.ImportFolder is { } folder ? new ImportFolder(folder) : null,
            Random = chosen.RandomSeed is { } seed ? new Random(seed) : null,
            Cancellation = request.Cancellation,
            Profile = profile,
        };
    }
}
