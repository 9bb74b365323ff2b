using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution;

/// <summary>
/// A plan compiled to operators and delegates. Immutable: any number of runs may use it at once, on any state of any graph.
/// </summary>
internal sealed class ExecutablePlan
{
    private readonly BoundStatement _statement;
    private readonly PlanLayout _layout;
    private readonly Pipeline _pipeline;
    private readonly int[] _columns;
    private readonly SourceSpan _deletions;

    private ExecutablePlan(LogicalPlan plan)
    {
        _statement = plan.Statement;
        _layout = new PlanLayout();
        PlanMapper mapper = new(_layout, new SubqueryCompiler(plan.Subqueries, _layout));
        _pipeline = mapper.Map(plan.Root);
        _columns = _layout.Slots(plan.Columns.Select(c => c.Variable));
        _deletions = Deletions(plan.Root);
    }

    public static ExecutablePlan Compile(LogicalPlan plan) => new(plan);

    /// <summary>Runs the plan to its end, or until the sink wants no more rows.</summary>
    /// <exception cref="QueryException">A parameter is missing, the evaluation failed, or a limit is reached; what was written is to be
    /// dropped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Execute(QueryRun run, IRowSink sink)
    {
        foreach (ParameterUse use in _statement.Parameters)
        {
            if (!run.Parameters.ContainsKey(use.Name))
                throw RuntimeErrors.MissingParameter(use.Name, use.Span, _statement.Text, run.Parameters.Keys);
        }

        Frame frame = new(run, _layout.Names, _layout.SlotCount, _statement.Text, _layout.Parameters);
        frame.ThrowIfStopped();
        new Subplan(_pipeline(new ResultOperator(sink, _columns), frame)).Execute(frame);
        try
        {
            run.Writer?.Seal();
        }
        catch (ValueException exception)
        {
            throw exception.At(_deletions, _statement.Text);
        }
    }

    /// <summary>What is deleted without DETACH: what only the end of the statement can refuse is refused there.</summary>
    private static SourceSpan Deletions(LogicalOperator root)
    {
        SourceSpan place = SourceSpan.None;
        Stack<LogicalOperator> open = new([root]);
        while (open.TryPop(out LogicalOperator? plan))
        {
            if (plan is LogicalDelete { Delete: { Detach: false } delete })
                place = delete.Targets.Aggregate(place, (covered, target) => SourceSpan.Covering(covered, target.Span));
            foreach (LogicalOperator input in plan.Inputs)
                open.Push(input);
        }

        return place;
    }
}
