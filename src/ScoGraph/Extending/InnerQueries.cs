using ScoGraph.Model.Procedures;
using ScoGraph.Planning.Running;
using ScoGraph.Queries;
using ScoGraph.Results;

namespace ScoGraph.Extending;

/// <summary>Runs the queries of a procedure within the query that calls it: on its state, with its writer, under its limits.</summary>
/// <param name="compiler">Makes texts ready.</param>
/// <param name="context">The run of the query that calls.</param>
/// <param name="mayWrite">Whether the procedure is one that writes.</param>
internal sealed class InnerQueries(QueryCompiler compiler, ProcedureContext context, bool mayWrite)
{
    public QueryResult Run(string text, IReadOnlyDictionary<string, object?>? parameters)
    {
        QueryOptions options = new();
        CompiledQuery query = compiler.Find(text, context.Graph, options)
            ?? compiler.Compile(text, context.Graph, options, context.ThrowIfStopped);
        bool writes = !QueryRunner.IsReading(query);
        if (writes && (!mayWrite || context.Run?.Writer is null))
            throw new QueryException(FacadeErrors.WritesWhereReadOnly(), text);
        RowCollector rows = new(query.Columns.Names.Count, null, TimeProvider.System, mayStop: false);
        query.Runnable.Execute(new QueryRun
        {
            Snapshot = context.Graph,
            Writer = writes ? new RunWriter(context.Run!.Writer!) : null,
            Parameters = ParameterValues.From(parameters, context.Graph.Origin),
            TimeZone = context.Run?.TimeZone ?? "Z",
            Watch = context.Run!.Watch,
        }, rows);
        if (writes)
            context.Run.Wrote();
        return new QueryResult(query.Columns, rows.Rows, context.Graph, []) { Total = rows.Total };
    }
}
