using ScoGraph.Binding;
using ScoGraph.Execution.Statistics;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Syntax;

namespace ScoGraph.Queries;

/// <summary>
/// Takes a text through the stages: parse, bind, plan, and make ready by an executor. Keeps what it made, by text.
/// </summary>
internal sealed class QueryCompiler(FunctionRegistry functions, ProcedureRegistry procedures, IPlanExecutor executor, int cacheSize)
{
    private readonly PlanCache _cache = new(cacheSize);

    /// <summary>What was compiled of a text before, if it suits the graph as it is; else null.</summary>
    public CompiledQuery? Find(string text, IGraphSnapshot snapshot, IReadOnlyCollection<string> disabledPasses) =>
        disabledPasses.Count == 0 && _cache.Find(text) is { } known && known.Suits(snapshot) ? known : null;

    /// <exception cref="QueryException">The text is wrong.</exception>
    public CompiledQuery Compile(
        string text, IGraphSnapshot snapshot, IReadOnlyCollection<string> disabledPasses, Action throwIfStopped)
    {
        ParsedQuery parsed = CypherParser.Parse(text, throwIfStopped);
        if (parsed.Statement is not { } statement)
            throw new QueryException(parsed.Error!, text);
        BindResult bound = Binder.Bind(statement, text, functions, procedures, throwIfStopped);
        if (bound.Statement is not { } boundStatement)
            throw new QueryException(bound.Error!, text);
        LogicalPlan plan = Planner.Plan(
            boundStatement, new SnapshotCounts(snapshot),
            new PlannerOptions { DisabledPasses = [.. disabledPasses], ThrowIfStopped = throwIfStopped });
        CompiledQuery query = new(
            statement.Mode, boundStatement, plan, executor.Prepare(plan), CompiledQuery.SizeOf(snapshot), snapshot.Catalog);
        if (disabledPasses.Count == 0)
            _cache.Add(text, query);
        return query;
    }
}
