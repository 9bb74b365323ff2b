using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Expressions;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes plans as SQL, an operator after the other from the first.</summary>
/// <param name="draft">The statement.</param>
/// <param name="subqueries">The plans of the subqueries in expressions.</param>
internal sealed class PlanWriter(StatementDraft draft, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries) : ISubqueryWriter
{
    public StatementDraft Draft => draft;

    public SqlExpressions Expressions(SqlScope scope) => new(scope, this);

    /// <summary>Writes an operator on top of those written before.</summary>
    /// <returns>
    /// The operator itself where SQL cannot do it; one that does the rest of its work where SQL does a part; null where all is written.
    /// </returns>
    public LogicalOperator? Write(LogicalOperator plan, SqlScope scope) => plan switch
    {
        LogicalFilter p => FilterWriter.Write(p, scope, this),
        LogicalProject p => ProjectWriter.Write(p, scope, this),
        _ => IsWritten(plan, scope) ? null : plan,
    };

    /// <summary>Writes a whole plan within another; null where SQL cannot do all of it.</summary>
    public SqlScope? Inner(LogicalOperator root, SqlScope around)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        SqlScope scope = new(draft, around);
        if (!Begin(chain[^1], scope))
            return null;
        for (int i = chain.Count - 2; i >= 0; i--)
        {
            if (Write(chain[i], scope) is not null)
                return null;
        }

        return scope.Weight is null ? scope : null;
    }

    /// <summary>Writes the leaf of a plan: its arguments, a union of plans, or circles.</summary>
    /// <returns>Whether SQL can do it.</returns>
    public bool Begin(LogicalOperator leaf, SqlScope scope) =>
        leaf is LogicalArgument || (leaf is LogicalUnion union && UnionWriter.Write(union, scope, this))
        || (leaf is LogicalTriangles triangles && TriangleWriter.Write(triangles, scope));

    SqlValue? ISubqueryWriter.Write(BoundSubquery subquery, SqlScope scope) =>
        SubqueryWriter.Write(subquery, subqueries[subquery], scope, this);

    private bool IsWritten(LogicalOperator plan, SqlScope scope) => (scope.Weight is null || TakesWeights(plan)) && plan switch
    {
        LogicalCountBranch p => BranchWriter.Write(p, scope, this),
        LogicalNodeScan p => ScanWriter.Write(p, scope),
        LogicalExpand p => ExpandWriter.Write(p, scope),
        LogicalLinked p => ExpandWriter.Write(p, scope),
        LogicalVariableExpand p => WalkWriter.Write(p, scope, this),
        LogicalRelationshipEnds p => EndsWriter.Write(p, scope),
        LogicalAggregate p => AggregateWriter.Write(p, scope, this),
        LogicalUnwind p => UnwindWriter.Write(p, scope, this),
        LogicalDistinct p => DistinctWriter.Write(p, scope),
        LogicalSort p => OrderWriter.Write(p, scope, this),
        LogicalTop p => OrderWriter.Write(p, scope, this),
        LogicalSkip p => RowCountWriter.Skip(p.Count, scope),
        LogicalLimit p => RowCountWriter.Limit(p.Count, scope),
        LogicalCornerOrder p => p.Write(scope),
        LogicalOptional p => NestingWriter.Write(p, scope, this),
        LogicalCallSubquery p => NestingWriter.Write(p, scope, this),
        _ => false,
    };

    /// <summary>Whether it may stand over rows that stand for several.</summary>
    private static bool TakesWeights(LogicalOperator plan) =>
        plan is LogicalCountBranch or LogicalCornerOrder or LogicalNodeScan or LogicalExpand or LogicalLinked or LogicalVariableExpand
            or LogicalOptional or LogicalAggregate;
}
