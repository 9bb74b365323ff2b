using ScoGraph.Model.Elements;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Queries;

namespace ScoGraph.Extending;

/// <summary>A procedure of an extension, as the engine calls it.</summary>
/// <param name="procedure">The procedure.</param>
/// <param name="compiler">What makes the texts of its queries ready.</param>
internal sealed class ExtensionProcedure(GraphProcedure procedure, Func<QueryCompiler> compiler) : Procedure
{
    public override string Name => procedure.Name;

    public override bool Writes => procedure.Writes;

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [.. procedure.Parameters.Select((name, i) => new Parameter(
            name, ValueTypes.Any, i >= procedure.Parameters.Count - procedure.Optional ? Value.Null : null))];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
        [.. procedure.Columns.Select(name => new Parameter(name, ValueTypes.Any))];

    public override string Summary { get; init; } = procedure.Summary;

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        InnerQueries queries = new(procedure, compiler(), context);
        GraphCall call = new([.. arguments.Select(argument => ClrValues.ToClr(argument, context.Graph))], queries);
        using IEnumerator<object?[]> rows = Guard(() => procedure.Run(call).GetEnumerator());
        while (Guard(() => MoveNext(rows, queries)))
            yield return Guard(() => Row(rows.Current, context));
    }

    public override IEnumerable<Value>? Witnesses(Value[] arguments, IGraphSnapshot graph) => procedure.Witnesses is not { } tell ? null
        : Guard(() => tell([.. arguments.Select(argument => ClrValues.ToClr(argument, graph))])
            .Select(element => ClrValues.FromClr(element, graph.Origin)).ToArray());

    private static bool MoveNext(IEnumerator<object?[]> rows, InnerQueries queries)
    {
        bool hasRow = rows.MoveNext();
        queries.ThrowIfHalfDone();
        return hasRow;
    }

    private Value[] Row(object?[] row, ProcedureContext context) => row.Length == Yields.Count
        ? [.. row.Select(cell => ClrValues.FromClr(cell, context.Graph.Origin))]
        : throw ExtensionErrors.RowLength(Name, row.Length, Yields.Count);

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (ExtensionErrors.Explains(e))
        {
            throw ExtensionErrors.Failed(Name, e);
        }
    }
}
