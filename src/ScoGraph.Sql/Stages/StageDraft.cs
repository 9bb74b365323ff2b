using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Operators;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// A stage while it is written: operators that each database can carry out on its own, for rows whose node <see cref="Anchor"/> it has, or
/// for every row by a scan of its nodes.
/// </summary>
/// <param name="backend">How SQL is written.</param>
/// <param name="layout">The tables, the same in each database.</param>
/// <param name="subqueries">The plans of the subqueries in expressions.</param>
/// <param name="anchor">The node by which rows are spread; null where every database gets all of them.</param>
/// <param name="inputs">What comes with a row; null for the first stage.</param>
internal sealed class StageDraft(
    ISqlBackend backend, GraphLayout layout, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries, Variable? anchor,
    IReadOnlyList<StageInput>? inputs)
{
    /// <summary>How many rows of the query a row stands for.</summary>
    public static readonly Variable Weight = new("weight", ExpressionType.Any, isAnonymous: true);

    private readonly List<LogicalOperator> _operators = [];
    private readonly HashSet<Variable> _local = [];
    private PlanWriter? _writer;
    private SqlScope? _scope;

    public Variable? Anchor => anchor;

    public IReadOnlyList<StageInput>? Inputs => inputs;

    /// <summary>Whether rows bring a weight.</summary>
    public bool HasWeight { get; init; }

    public IReadOnlyList<LogicalOperator> Operators => _operators;

    public SqlScope Scope => _scope ??= Begin();

    public PlanWriter Writer => Scope is not null ? _writer! : throw new InvalidOperationException();

    /// <summary>Whether a node that is bound is one of the database, with all relationships at it.</summary>
    public bool IsOwn(Variable variable) => Scope.Find(variable) is NodeBinding node && Scope.Draft.Locality!.Has(node.Id);

    /// <summary>Whether the database has all properties of a variable that is bound.</summary>
    public bool IsHere(Variable variable) => Scope.Find(variable) switch
    {
        NodeBinding node => Scope.Draft.Locality!.Has(node.Id) || node.Tables.All(table => table.Copy is not null),
        LinkBinding => inputs?.Any(input => input.Variable == variable) != true,
        _ => false,
    };

    /// <summary>Adds an operator, if it needs nothing that another database has.</summary>
    public bool TryAdd(LogicalOperator plan)
    {
        if (IsWritten(plan, Scope))
        {
            _operators.Add(plan);
            return true;
        }

        // What was written in vain is forgotten.
        _scope = null;
        return false;
    }

    private bool IsWritten(LogicalOperator plan, SqlScope scope)
    {
        Locality locality = scope.Draft.Locality!;
        locality.MayScan = plan is LogicalNodeScan && _local.Count == 0;
        bool isWritten = _writer!.Write(plan, scope) is null && !locality.Leaves;
        locality.MayScan = false;
        if (!isWritten)
            return false;
        if (plan is LogicalNodeScan scan)
            _local.Add(scan.Node);
        foreach (Variable variable in _local)
        {
            if (scope.Find(variable) is NodeBinding node)
                locality.Add(node.Id);
        }

        return true;
    }

    private SqlScope Begin()
    {
        StatementDraft draft = new(backend.Dialect, layout, ListParameters.None) { Locality = new Locality(mayScan: false) };
        SqlScope scope = _scope = new SqlScope(draft);
        _writer = new PlanWriter(draft, subqueries);
        _local.Clear();
        if (inputs is not null)
            Read(inputs, scope);
        foreach (LogicalOperator plan in _operators)
        {
            if (!IsWritten(plan, scope))
                throw new InvalidOperationException("A stage is not written twice alike.");
        }

        return scope;
    }

    private void Read(IReadOnlyList<StageInput> given, SqlScope scope)
    {
        List<StageInput> columns = [.. given.Where(input => input.Kind is not null)];
        InputSource source = new(
            scope.Draft.Name("i"), scope.Draft,
            [.. columns.Select(input => input.Kind!.Value), .. HasWeight ? [SqlKind.Integer] : Array.Empty<SqlKind>()]);
        scope.Select.Add(source);
        foreach (StageInput input in given)
            scope.Bind(input.Variable, input.In(input.Kind is null ? "" : source.Column(columns.IndexOf(input)), scope));
        if (HasWeight)
            scope.Bind(Weight, new ValueBinding(new SqlValue(source.Column(columns.Count), SqlKind.Integer) { IsPresent = true }));
        if (anchor is null)
            return;
        _local.Add(anchor);
        scope.Draft.Locality!.Add(((NodeBinding)scope.Find(anchor)!).Id);
    }
}
