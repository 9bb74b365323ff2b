using ScoGraph.Extensions;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;
using ScoGraph.Planning.Running;
using ScoGraph.Queries;
using ScoGraph.Results;

namespace ScoGraph.Extending;

/// <summary>Runs the queries of a procedure within the query that calls it: on its state, with its writer, under its limits.</summary>
/// <param name="procedure">The procedure.</param>
/// <param name="compiler">Makes texts ready.</param>
/// <param name="context">The run of the query that calls.</param>
internal sealed class InnerQueries(GraphProcedure procedure, QueryCompiler compiler, ProcedureContext context) : ICallRun
{
    private Exception? _failure;
    private bool _within;

    /// <summary>Throws what made a writing query fail, so that a procedure that goes on does not keep the half of it.</summary>
    public void ThrowIfHalfDone()
    {
        if (_failure is not null)
            throw _failure;
    }

    public void ThrowIfStopped() => context.ThrowIfStopped();

    public QueryResult Query(string text, IReadOnlyDictionary<string, object?>? parameters)
    {
        QueryOptions options = new();
        CompiledQuery query = compiler.Find(text, context.Graph, options)
            ?? compiler.Compile(text, context.Graph, options, context.ThrowIfStopped);
        bool writes = !QueryRunner.IsReading(query);
        if (writes && (!procedure.Writes || context.Run?.Writer is null))
            throw new QueryException(FacadeErrors.WritesWhereReadOnly(), text);
        RowCollector rows = new(query.Columns.Names.Count, null, TimeProvider.System, mayStop: false);
        QueryRun run = new()
        {
            Snapshot = context.Graph,
            Writer = writes ? new RunWriter(context.Run!.Writer!) : null,
            Parameters = ParameterValues.From(parameters, context.Graph.Origin),
            TimeZone = context.Run?.TimeZone ?? "Z",
            Watch = context.Run!.Watch,
        };
        UpdateCounts before = context.Run.Writer?.Counts ?? UpdateCounts.None;
        Execute(query, run, rows, writes);
        return new QueryResult(query.Columns, rows.Rows, context.Graph, [])
        {
            Total = rows.Total,
            Updates = writes ? context.Run.Writer!.Counts.Minus(before) : UpdateCounts.None,
        };
    }

    public UpdateCounts InTransaction(Action work)
    {
        IProcedureRun run = context.Run!;
        if (!procedure.Writes || run.Writer is null)
            throw ExtensionErrors.Refused(ExtensionErrors.CommitsWithoutWriting(procedure.Name));
        if (_within || !run.MayCommit)
            throw ExtensionErrors.Refused(ExtensionErrors.CommitWithin(procedure.Name));
        if (run.Writer.Counts.Any)
            throw ExtensionErrors.Refused(ExtensionErrors.CommitAfterChanges(procedure.Name));
        _within = true;
        try
        {
            work();
            ThrowIfHalfDone();
            UpdateCounts changed = run.Writer.Counts;
            Commit(run);
            return changed;
        }
        catch
        {
            run.Drop();
            throw;
        }
        finally
        {
            (_within, _failure) = (false, null);
        }
    }

    private static void Commit(IProcedureRun run)
    {
        try
        {
            run.Commit();
        }
        catch (ValueException failure)
        {
            throw ExtensionErrors.Refused(failure);
        }
    }

    private void Execute(CompiledQuery query, QueryRun run, RowCollector rows, bool writes)
    {
        try
        {
            query.Runnable.Execute(run, rows);
        }
        catch (Exception failure) when (writes)
        {
            _failure = failure;
            throw;
        }
        finally
        {
            if (writes)
                context.Run!.Wrote();
        }
    }
}
