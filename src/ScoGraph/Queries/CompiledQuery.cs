using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Results;
using ScoGraph.Syntax.Tree;
using ScoGraph.Witnesses;

namespace ScoGraph.Queries;

/// <summary>A query text made ready to run, for any state of its graph and any parameters. Shared between threads.</summary>
/// <param name="Mode">Whether rows, the plan, or both are asked for.</param>
/// <param name="Statement">The bound statement.</param>
/// <param name="Plan">The logical plan.</param>
/// <param name="Runnable">The plan made ready by the executor.</param>
/// <param name="GraphSize">Nodes and relationships of the graph when it was planned.</param>
/// <param name="Catalog">What was declared of the graph when it was planned.</param>
internal sealed record CompiledQuery(
    StatementMode Mode, BoundStatement Statement, LogicalPlan Plan, IRunnablePlan Runnable, long GraphSize, GraphCatalog Catalog)
{
    /// <summary>The columns.</summary>
    public ColumnSet Columns { get; } = new([.. Plan.Visible.Select(c => c.Name)]);

    /// <summary>What its rows rest on; null where nobody asks.</summary>
    public QueryEvidence? Evidence { get; init; }

    /// <summary>The names that it reads the graph by, each once.</summary>
    public ImmutableArray<NameUse> Reads { get; } = [.. NameUses.Of(Statement).DistinctBy(use => (use.Kind, use.Name))];

    /// <summary>What is allowed and probably not meant, whatever the graph.</summary>
    public ImmutableArray<QueryWarning> Doubts { get; } =
        [.. NameUses.TestedLiterals(Statement).Select(span => FacadeErrors.TestsType(span, Statement.Text))];

    /// <summary>Whether a second run on the same state gives the same rows in the same order.</summary>
    public bool IsRepeatable { get; } = Purity.IsRepeatable(Statement.Query);

    /// <summary>What running it does to the graph.</summary>
    public StatementEffect Effect => Statement.IsReadOnly || Mode == StatementMode.Explain ? StatementEffect.Reads
        : Statement.Query.Parts.SelectMany(part => part.Clauses).Any(clause => clause is BoundCallSubquery { Batches: not null })
            ? StatementEffect.Commits : StatementEffect.Writes;

    /// <summary>Whether it creates or drops an index or a constraint.</summary>
    public bool IsSchemaCommand => Statement.Query.Parts.SelectMany(part => part.Clauses).Any(clause => clause is BoundSchema);

    /// <summary>
    /// Whether the plan is still a good one for a state: the same is declared, and the size is within a factor of four, small graphs aside.
    /// </summary>
    public bool Suits(IGraphSnapshot state)
    {
        long size = SizeOf(state);
        return Catalog == state.Catalog && size + 1000 < (GraphSize + 1000) * 4 && GraphSize + 1000 < (size + 1000) * 4;
    }

    public static long SizeOf(IGraphSnapshot state) => state.Statistics.NodeCount + state.Statistics.RelationshipCount;
}
