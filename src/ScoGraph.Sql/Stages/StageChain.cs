using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Rewrites;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Ordering;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Decides which operators are carried out in which stage. A step that leaves from another node than the one that rows are spread by begins
/// a stage, to which rows go by that node; so does a condition on another node. Properties go with the rows to whoever reads them later.
/// </summary>
internal sealed class StageChain
{
    private readonly ISqlBackend _backend;
    private readonly GraphLayout _layout;
    private readonly IReadOnlyDictionary<BoundSubquery, LogicalOperator> _subqueries;
    private readonly List<StageDraft> _stages;
    private readonly List<LogicalOperator> _open;
    private readonly HashSet<Variable> _results;

    /// <param name="backend">The databases.</param>
    /// <param name="layout">The tables.</param>
    /// <param name="subqueries">The plans of the subqueries in expressions.</param>
    /// <param name="operators">The operators, from the first.</param>
    /// <param name="results">The variables that are read of the last one.</param>
    public StageChain(
        ISqlBackend backend, GraphLayout layout, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries,
        IEnumerable<LogicalOperator> operators, HashSet<Variable> results)
    {
        (_backend, _layout, _subqueries, _open, _results) = (backend, layout, subqueries, [.. operators], results);
        _stages = [Draft(anchor: null, inputs: null, hasWeight: false)];
    }

    public IReadOnlyList<StageDraft> Stages => _stages;

    public StageDraft Last => _stages[^1];

    /// <summary>What stays, from the first operator.</summary>
    public List<LogicalOperator> Rest => _open;

    /// <summary>A stage as another one with some of its inputs.</summary>
    public StageDraft Draft(Variable? anchor, IReadOnlyList<StageInput>? inputs, bool hasWeight) =>
        new(_backend, _layout, _subqueries, anchor, inputs) { HasWeight = hasWeight };

    /// <summary>Adds what can be added.</summary>
    public void AddAll()
    {
        while (_open.Count > 0 && (IsAdded(_open[0]) || IsSplit()))
        {
            // The first of the open ones was added, or became several.
        }

        _open.RemoveAll(plan => plan is LogicalVisit);
        Carry(Last);
    }

    /// <summary>What each database does of the first operator that stays; null where it does nothing of it.</summary>
    public CutEnd? End()
    {
        if (_open.Count == 0 || _open[0] is not (LogicalAggregate or LogicalDistinct or LogicalTop or LogicalLimit))
            return null;
        if (_open[0] is LogicalAggregate or LogicalTop)
            Fetch();
        ImmutableArray<LogicalOperator> rest = [.. _open];
        switch (rest[0])
        {
            case LogicalAggregate aggregate when PartialAggregates.Of(aggregate, Last.Scope) is { } parts && Can(parts.Below):
                return new CutEnd(parts.End, weighted => weighted ? parts.Weighted : parts.Below, [parts.Above, .. rest.Skip(1)]);
            case LogicalDistinct distinct:
                // Properties that are read behind it depend on what it keeps.
                HashSet<Variable> needed = PlanCutter.Needed(rest, _results);
                LogicalOperator[] below = [distinct with { Variables = [.. Last.Scope.Variables.Where(needed.Contains)] }];
                return Can(below) ? new CutEnd(StageEnd.Once, _ => below, rest) : null;
            case LogicalTop { Skip: null } or LogicalLimit when Can([rest[0]]):
                return new CutEnd(StageEnd.Weighted, _ => [rest[0]], rest);
            default:
                return null;
        }
    }

    private bool Can(LogicalOperator[] operators)
    {
        StageDraft tried = Draft(Last.Anchor, Last.Inputs, hasWeight: false);
        return Last.Operators.Concat(operators).All(tried.TryAdd);
    }

    private bool IsAdded(LogicalOperator plan)
    {
        if (plan is LogicalVisit visit)
        {
            _open.RemoveAt(0);
            Visit(visit.Node);
            return true;
        }

        if (plan is not (LogicalNodeScan or LogicalExpand or LogicalLinked or LogicalFilter or LogicalProject or LogicalOptional
            or LogicalCallSubquery or LogicalVariableExpand or LogicalRelationshipEnds or LogicalUnwind or LogicalCornerOrder))
            return false;
        if (IsAddedTo(Last, plan))
            return true;
        if (plan is LogicalNodeScan)
            return Last.Inputs is null && Last.Operators.Count == 0 ? false : IsAddedBehind(anchor: null);
        if (Anchors(plan).Any(IsAddedBehind))
            return true;
        return plan is LogicalFilter or LogicalProject && Fetch() && IsAddedTo(Last, _open[0]);
    }

    /// <summary>Nodes by which rows could be spread to carry out an operator.</summary>
    private List<Variable> Anchors(LogicalOperator plan) =>
    [
        .. Reads(plan).Where(variable => Last.Scope.Find(variable) is NodeBinding && !Last.IsOwn(variable)),
    ];

    private bool IsAddedBehind(Variable? anchor)
    {
        if (!CanEnd())
            return false;
        Carry(Last);
        StageDraft next = Next(anchor);
        if (!IsAddedTo(next, _open[0]))
            return false;
        _stages.Add(next);
        return true;
    }

    /// <summary>Whether all that is read later can go on from the last stage.</summary>
    private bool CanEnd()
    {
        List<Variable> stuck = [.. Last.Scope.Variables.Where(variable => !StageInput.CanMove(Last.Scope.Find(variable)!))];
        return stuck.Count == 0 || !(_open.SelectMany(Reads).Concat(_results).Any(stuck.Contains));
    }

    private StageDraft Next(Variable? anchor) => Draft(
        anchor, [.. Last.Scope.Variables.Select(variable => new StageInput(variable, Last.Scope.Find(variable)!))
            .Where(input => StageInput.CanMove(input.Before))], hasWeight: false);

    private bool IsAddedTo(StageDraft stage, LogicalOperator plan)
    {
        LogicalExpand? step = plan as LogicalExpand;
        bool isAdded = stage.TryAdd(plan) || (step is { Into: true } && stage.TryAdd(Reversed(step)));
        List<LogicalOperator> behind = [];
        if (!isAdded && step is { ToLabels.IsEmpty: false } && stage.TryAdd(step with { ToLabels = [] }))
        {
            isAdded = true;
            behind.AddRange(step.ToLabels.Select(label => new LogicalFilter(step, [
                new BoundLabelTest(SourceSpan.None, new BoundVariable(SourceSpan.None, step.To), new BoundLabelName(label)),
            ])
            {
                EstimatedRows = step.EstimatedRows,
            }));
        }

        if (!isAdded)
            return false;
        _open.RemoveAt(0);
        _open.InsertRange(0, behind);
        return true;
    }

    /// <summary>A step between two known nodes, begun at the other one.</summary>
    private static LogicalExpand Reversed(LogicalExpand step) => step with
    {
        Walk = step.Walk with { From = step.To, To = step.From, Direction = step.Direction.Reverse() },
    };

    /// <summary>Conditions one after the other may be carried out in several stages.</summary>
    private bool IsSplit()
    {
        if (_open[0] is not LogicalFilter { Predicates.Length: > 1 } filter)
            return false;
        _open.RemoveAt(0);
        _open.InsertRange(0, filter.Predicates.Select(predicate => filter with { Predicates = [predicate] }));
        return true;
    }

    /// <summary>
    /// Gets the properties of nodes of other databases that the open operators read, a stage for each node.
    /// </summary>
    /// <returns>Whether there are any.</returns>
    private bool Fetch()
    {
        bool any = false;
        if (!CanEnd())
            return false;
        HashSet<Variable> tried = [];
        while (Properties().Select(property => property.Node).FirstOrDefault(node => !tried.Contains(node)
            && Last.Scope.Find(node) is NodeBinding && !Last.IsHere(node)) is { } node)
        {
            tried.Add(node);
            any |= Visit(node);
        }

        return any;
    }

    /// <summary>Gets the properties of a node that the open operators read, unless they are here.</summary>
    private bool Visit(Variable node)
    {
        if (Last.IsHere(node) || !CanEnd() || Last.Scope.Find(node) is not NodeBinding)
            return false;
        Carry(Last);
        StageDraft next = Next(node);
        if (!Carry(next))
            return false;
        _stages.Add(next);
        return true;
    }

    /// <summary>Lets a stage give the properties that the open operators read and that it can read.</summary>
    private bool Carry(StageDraft stage)
    {
        Dictionary<(Variable, string), Variable> carried = [];
        foreach ((Variable element, string key) in Properties().Distinct().ToList())
        {
            if (!stage.IsHere(element))
                continue;
            Variable column = new($"{element.Name}.{key}", ExpressionType.Any, isAnonymous: true);
            BoundProperty property = new(SourceSpan.None, new BoundVariable(SourceSpan.None, element), key);
            LogicalOperator before = stage.Operators.Count > 0 ? stage.Operators[^1] : _open[0];
            if (stage.TryAdd(new LogicalProject(before, [new BoundItem(column, property)]) { EstimatedRows = before.EstimatedRows }))
                carried.Add((element, key), column);
        }

        if (carried.Count == 0)
            return false;
        ExpressionReplacement replacement = new(expression =>
            expression is BoundProperty { Target: BoundVariable target } property
                && carried.TryGetValue((target.Variable, property.Key), out Variable? column)
                ? new BoundVariable(property.Span, column) : null);
        for (int i = 0; i < _open.Count; i++)
        {
            _open[i] = OperatorExpressions.Replace(_open[i], replacement);
            if (_open[i] is LogicalAggregate)
                break;
        }

        return true;
    }

    /// <summary>The properties that the open operators read up to the first aggregation.</summary>
    public IEnumerable<(Variable Node, string Key)> Properties()
    {
        foreach (LogicalOperator plan in _open)
        {
            // A nested plan reads the elements themselves.
            if (plan is LogicalFilter or LogicalProject or LogicalSort or LogicalTop or LogicalUnwind or LogicalAggregate)
            {
                foreach (BoundExpression part in plan.Expressions.SelectMany(ExpressionTree.All))
                {
                    if (part is BoundProperty { Target: BoundVariable target } property)
                        yield return (target.Variable, property.Key);
                }
            }

            if (plan is LogicalAggregate)
                yield break;
        }
    }

    /// <summary>The variables that an operator reads, with those that the plans in it read.</summary>
    public HashSet<Variable> Reads(LogicalOperator plan)
    {
        HashSet<Variable> read = [.. plan.Reads];
        foreach (LogicalOperator nested in plan.Inputs.Skip(1).SelectMany(PlanTree.All))
            read.UnionWith(nested.Reads);
        IEnumerable<BoundExpression> expressions =
            plan.Inputs.Skip(1).SelectMany(PlanTree.All).Prepend(plan).SelectMany(each => each.Expressions);
        foreach (BoundSubquery subquery in expressions.SelectMany(ExpressionTree.All).OfType<BoundSubquery>())
        {
            if (!_subqueries.TryGetValue(subquery, out LogicalOperator? inner))
                continue;
            foreach (LogicalOperator nested in PlanTree.All(inner))
                read.UnionWith(Reads(nested));
        }

        return read;
    }
}
