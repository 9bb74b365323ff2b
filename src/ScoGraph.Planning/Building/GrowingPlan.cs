using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Building;

/// <summary>
/// A plan under construction and what is bound in its rows, kept as it grows instead of being collected again at each clause.
/// </summary>
internal sealed class GrowingPlan
{
    private readonly LogicalArgument _argument;
    private readonly HashSet<Variable> _bound;

    public GrowingPlan(IEnumerable<Variable> arguments)
    {
        _argument = new LogicalArgument([.. arguments]);
        _bound = [.. _argument.Arguments];
        Plan = _argument;
    }

    public LogicalOperator Plan { get; private set; }

    public IReadOnlySet<Variable> Bound => _bound;

    /// <summary>What is bound beside what the row around the plan gives.</summary>
    public IEnumerable<Variable> Added => _bound.Except(_argument.Arguments);

    /// <summary>Goes on with an operator over <see cref="Plan"/>.</summary>
    public void Add(LogicalOperator plan)
    {
        Plan = plan;
        if (plan is LogicalAggregate)
        {
            _bound.Clear();
            _bound.UnionWith(_argument.Arguments);
        }

        _bound.UnionWith(plan.Introduced);
    }

    public void AddFilter(IReadOnlyCollection<BoundExpression> predicates)
    {
        if (predicates.Count > 0)
            Add(new LogicalFilter(Plan, [.. predicates]));
    }

    /// <summary>A plan that runs for each row of this one and reads no more of it than some variables.</summary>
    public GrowingPlan Nested(IEnumerable<Variable> mentioned) => new(mentioned.Where(_bound.Contains).Distinct());
}
