using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Operators;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Paths;
using ScoGraph.Sql.Running;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Cutting;

/// <summary>
/// Cuts a plan: from the first operator up all that SQL does exactly becomes a statement; the first that it does not do, and all above it,
/// stay as they are, over the rows that the statement gives. Of conditions and computed columns those that SQL can tell go with it.
/// </summary>
/// <param name="backend">The database.</param>
/// <param name="layout">Its tables.</param>
/// <param name="lists">The kinds of parameters that are lists.</param>
/// <param name="subqueries">The plans of the subqueries in expressions.</param>
/// <param name="choices">What made the plan what it is.</param>
internal sealed class PlanCutter(
    ISqlBackend backend, GraphLayout layout, ListParameters lists, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries,
    string[] choices)
{
    private readonly List<ISqlRows> _statements = [];
    private bool _mayFail;
    private bool _countsBranches;
    private bool _readsParts;

    /// <summary>
    /// The plan with a part in SQL; null where nothing of it can be, or where something of it needs rows that the database does not hold.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="backend">The database.</param>
    /// <param name="layout">Its tables.</param>
    /// <param name="lists">The kinds of parameters that are lists.</param>
    /// <param name="choices">The choices that made the plan what it is, of <see cref="SqlPassNames"/>.</param>
    public static CutPlan? Cut(
        LogicalPlan plan, ISqlBackend backend, GraphLayout layout, ListParameters lists, params string[] choices)
    {
        PlanCutter cutter = new(backend, layout, lists, plan.Subqueries, choices);
        LogicalOperator root = cutter.Cut(plan.Root, [.. plan.Columns.Select(column => column.Variable)]);
        return cutter._statements.Count == 0 || cutter._readsParts ? null : new CutPlan(root, [.. cutter._statements], cutter._mayFail)
        {
            CountsBranches = cutter._countsBranches,
        };
    }

    private LogicalOperator Cut(LogicalOperator root, HashSet<Variable> results)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        if (chain[^1] is not (LogicalUnion or LogicalTriangles or LogicalArgument { Arguments.IsEmpty: true }))
            return root;
        StatementDraft draft = new(backend.Dialect, layout, lists);
        SqlScope scope = new(draft);
        PlanWriter writer = new(draft, subqueries);
        // Each part of a union that SQL cannot do as a whole is cut by itself.
        if (!writer.Begin(chain[^1], scope))
            return Over(chain, chain.Count - 1, CutParts((LogicalUnion)chain[^1]));
        int at = chain.Count - 1;
        LogicalOperator? rest = null;
        while (at > 0 && rest is null)
        {
            rest = writer.Write(chain[at - 1], scope);
            at--;
        }

        // Rows that stand for several are no rows of ours; and a branch that SQL cannot count may be written in part.
        if (!scope.Select.ReadsTables || scope.Weight is not null || rest is LogicalCountBranch)
            return root;
        _countsBranches |= draft.CountsBranches;
        (StepStatement Forward, StepStatement Backward)? search = rest is LogicalShortestPath path ? SearchOf(path, scope) : null;
        // What is left of the operator that is not all written stands above the statement, which has done the rest of it.
        ImmutableArray<LogicalOperator> above = [.. chain.Take(at), .. rest is null || search is not null ? [] : new[] { rest }];
        above = new ShippedProperties(scope).Rewrite(above);
        HashSet<Variable> needed = Needed(above, results);
        LogicalOperator below = search is { } steps ? PathsOf((LogicalShortestPath)rest!, steps, scope, needed)
            : RowsOf(scope, needed, chain[ReferenceEquals(rest, chain[at]) ? at + 1 : at].EstimatedRows);
        _mayFail |= draft.MayFail;
        _readsParts |= draft.ReadsParts;
        return above.Reverse().Aggregate(below, (input, plan) => plan.WithInputs([input, .. plan.Inputs.Skip(1)]));
    }

    /// <summary>The statements by which shortest paths are found; null where our engine does.</summary>
    private (StepStatement Forward, StepStatement Backward)? SearchOf(LogicalShortestPath plan, SqlScope scope)
    {
        if (plan is not { PathPredicates.IsEmpty: true, DifferentFrom.IsEmpty: true, Length: { Min: <= 1, Mode: WalkMode.Trail } length }
            || plan.Choice.Count > 1 || scope.Find(plan.From) is not NodeBinding || scope.Find(plan.To) is not NodeBinding)
            return null;
        Walk back = plan.Walk with { Direction = plan.Walk.Direction.Reverse() };
        return StepStatement.Write(plan.Walk, length, backend, layout, subqueries) is { } forward
            && StepStatement.Write(back, length, backend, layout, subqueries) is { } backward ? (forward, backward) : null;
    }

    private LogicalForeignRows PathsOf(
        LogicalShortestPath plan, (StepStatement Forward, StepStatement Backward) steps, SqlScope scope, HashSet<Variable> needed)
    {
        (SqlRows inner, ImmutableArray<Variable> variables) = Rows(scope, [.. needed, plan.From, plan.To]);
        PathShape shape = new(
            variables.Length, variables.IndexOf(plan.From), variables.IndexOf(plan.To), plan.Length.Min, plan.Length.Max ?? long.MaxValue,
            plan.Choice.Groups, plan.Reversed);
        PathRows rows = new(backend, inner, steps.Forward, steps.Backward, shape);
        _statements.Add(rows);
        return new LogicalForeignRows([.. variables, plan.Path, plan.Relationships], rows) { EstimatedRows = plan.EstimatedRows };
    }

    private LogicalUnion CutParts(LogicalUnion union) => (LogicalUnion)union.WithInputs(
        [.. union.Parts.Select((part, i) => Cut(part, [.. union.PartColumns[i]]))]);

    /// <summary>The operators of a chain above a place in it, over other rows.</summary>
    public static LogicalOperator Over(List<LogicalOperator> chain, int at, LogicalOperator below)
    {
        for (int i = at - 1; i >= 0; i--)
            below = chain[i].WithInputs([below, .. chain[i].Inputs.Skip(1)]);
        return below;
    }

    /// <summary>The variables that the operators above a cut read, or that are results.</summary>
    public static HashSet<Variable> Needed(ImmutableArray<LogicalOperator> above, HashSet<Variable> results)
    {
        HashSet<Variable> needed = [.. results];
        foreach (LogicalOperator plan in above)
        {
            needed.UnionWith(plan.Reads);
            foreach (LogicalOperator nested in plan.Inputs.Skip(plan is LogicalUnary ? 1 : 0).SelectMany(PlanTree.All))
                needed.UnionWith(nested.Reads);
        }

        return needed;
    }

    private LogicalForeignRows RowsOf(SqlScope scope, HashSet<Variable> needed, double estimate)
    {
        (SqlRows rows, ImmutableArray<Variable> variables) = Rows(scope, needed);
        _statements.Add(rows);
        return new LogicalForeignRows(variables, rows) { EstimatedRows = estimate };
    }

    private (SqlRows Rows, ImmutableArray<Variable> Variables) Rows(SqlScope scope, HashSet<Variable> needed)
    {
        List<Variable> variables = [];
        List<ResultColumn> columns = [];
        foreach (Variable variable in needed)
        {
            if (scope.Find(variable) is not { } binding)
                continue;
            variables.Add(variable);
            columns.Add(Column(binding, scope));
        }

        SqlRows rows = new(backend, scope.Draft.PutTogether(scope.Select.Lines()), [.. columns], scope.Draft.Parameters)
        {
            Choices = choices,
        };
        return (rows, [.. variables]);
    }

    /// <summary>A variable as a column of the result.</summary>
    public static ResultColumn Column(SqlBinding binding, SqlScope scope) => binding switch
    {
        NodeBinding node => new ResultColumn(ResultKind.Node, scope.Select.OutputNumber(node.Id)),
        LinkBinding link => new ResultColumn(ResultKind.Relationship, scope.Select.OutputNumber(link.Id)),
        LinkListBinding { IsArray: true } list => new ResultColumn(ResultKind.RelationshipArray, scope.Select.OutputNumber(list.Length))
        {
            IsReversed = list.IsReversed,
        },
        LinkListBinding list => new ResultColumn(ResultKind.RelationshipList, scope.Select.OutputNumber(list.Length))
        {
            Items = [.. list.Ids.Select(scope.Select.OutputNumber)],
            IsReversed = list.IsReversed,
        },
        ValueBinding { Value: { Kind: { } kind } value } =>
            new ResultColumn(Result(kind), scope.Select.OutputNumber(scope.Draft.Typed(value))),
        _ => new ResultColumn(ResultKind.Null, 0),
    };

    private static ResultKind Result(SqlKind kind) => kind switch
    {
        SqlKind.Boolean => ResultKind.Boolean,
        SqlKind.Integer => ResultKind.Integer,
        SqlKind.Float => ResultKind.Float,
        _ => ResultKind.String,
    };
}
