using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Mapping;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution;

/// <summary>
/// A plan compiled to operators and delegates. Immutable: any number of runs may use it at once, on any state of any graph.
/// </summary>
internal sealed class ExecutablePlan : IRunnablePlan
{
    private readonly LogicalPlan _plan;
    private readonly BoundStatement _statement;
    private readonly PlanLayout _layout;
    private readonly PipelinePlan _pipeline;
    private readonly ResultColumns _columns;
    private readonly SourceSpan _deletions;

    public ExecutablePlan(LogicalPlan plan)
    {
        (_plan, _statement, _layout) = (plan, plan.Statement, new PlanLayout(plan.Statement.Text));
        _pipeline = new PlanMapper(_layout, plan.Subqueries).Map(plan.Root, plan.Columns.Select(c => c.Variable));
        _columns = new ResultColumns(_layout.Slots(plan.Columns.Select(c => c.Variable)));
        _deletions = Deletions(plan.Root);
    }

    /// <inheritdoc/>
    public void Execute(QueryRun run, IRowSink sink)
    {
        if (_layout.IsTall)
            AmpleStack.Run(static work => work.plan.ExecuteHere(work.run, work.sink), (plan: this, run, sink));
        else
            ExecuteHere(run, sink);
    }

    /// <inheritdoc/>
    public LogicalPlan PlanOn(IGraphSnapshot snapshot) => _plan;

    private void ExecuteHere(QueryRun run, IRowSink sink)
    {
        foreach (ParameterUse use in _statement.Parameters)
        {
            if (!run.Parameters.ContainsKey(use.Name))
                throw RuntimeErrors.MissingParameter(use.Name, use.Span, _statement.Text, run.Parameters.Keys);
        }

        Frame frame = new(run, _layout);
        frame.ThrowIfStopped();
        using StopSignal.Scope scope = StopSignal.Use(frame.Watch);
        using MemoryMeter.Scope memory = MemoryMeter.Use(frame.Meter);
        try
        {
            _pipeline.BeginBefore(new ResultRows(sink, _columns), frame).Execute(frame);
            frame.Place = _deletions;
            frame.Writer?.Seal();
            frame.End();
        }
        catch (Exception exception) when (ErrorNet.Explain(exception, frame.Place, _statement.Text) is { } found)
        {
            throw found;
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
