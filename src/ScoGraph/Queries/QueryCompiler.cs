using ScoGraph.Binding;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Procedures;
using ScoGraph.Syntax;
using ScoGraph.Witnesses;

namespace ScoGraph.Queries;

/// <summary>
/// Takes a text through the stages: parse, bind, plan, and make ready by an executor. Keeps what it made, by text.
/// </summary>
internal sealed class QueryCompiler(OfferedNames offered, IPlanExecutor executor, int cacheSize)
{
    private readonly PlanCache _cache = new(cacheSize);

    /// <summary>What was compiled of a text before, if it suits the graph as it is; else null.</summary>
    public CompiledQuery? Find(string text, IGraphSnapshot snapshot, QueryOptions options) =>
        options.DisabledPasses.Count == 0 && _cache.Find(Name(text, options)) is { } known && known.Suits(snapshot) ? known : null;

    /// <exception cref="QueryException">The text is wrong.</exception>
    public CompiledQuery Compile(string text, IGraphSnapshot snapshot, QueryOptions options, Action throwIfStopped)
    {
        ParsedQuery parsed = CypherParser.Parse(text, throwIfStopped);
        if (parsed.Statement is not { } statement)
            throw new QueryException(parsed.Error!, text);
        BindResult bound = Binder.Bind(statement, text, offered.Functions, offered.Procedures, throwIfStopped);
        if (bound.Statement is not { } boundStatement)
            throw new QueryException(bound.Error!, text);
        PlannerOptions chosen = new() { DisabledPasses = [.. options.DisabledPasses], Evidence = options.Evidence };
        LogicalPlan plan = Planner.Plan(boundStatement, new SnapshotCounts(snapshot), chosen with { ThrowIfStopped = throwIfStopped });
        CompiledQuery query = new(
            statement.Mode, boundStatement, plan, executor.Prepare(plan), CompiledQuery.SizeOf(snapshot), snapshot.Catalog)
        {
            Evidence = options.Evidence ? EvidenceOf(plan, new PreparedWitnesses(boundStatement, chosen, executor)) : null,
        };
        if (options.DisabledPasses.Count == 0)
            _cache.Add(Name(text, options), query);
        return query;
    }

    private static QueryEvidence EvidenceOf(LogicalPlan plan, PreparedWitnesses witnesses) => new(new SupportColumns(plan), witnesses)
    {
        PropertiesRead =
            [.. NameUses.Of(plan.Statement).Where(use => use.Kind == NameKind.Property).Select(use => use.Name).Distinct()],
        IsRepeatable = Purity.IsRepeatable(plan.Statement.Query),
    };

    /// <summary>A text whose rows tell what they rest on is another query; no text begins so.</summary>
    private static string Name(string text, QueryOptions options) => options.Evidence ? $"\u0001{text}" : text;
}
