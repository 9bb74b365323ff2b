using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// A rewrite that decides at each operator by what stands above it: it goes down from the last one, and tells what is read above. In time
/// linear in the plan.
/// </summary>
/// <typeparam name="TState">What else the operators below need to know.</typeparam>
internal abstract class DownwardRewrite<TState>
{
    private readonly HashSet<Variable> _readAbove = [];

    /// <summary>
    /// What is read above the operator that is visited. Nested plans are visited before the main input, which they may read from.
    /// </summary>
    protected IReadOnlySet<Variable> ReadAbove => _readAbove;

    public LogicalOperator Apply(LogicalOperator root, TState state, IEnumerable<Variable> results)
    {
        _readAbove.UnionWith(results);
        return Apply(root, state);
    }

    /// <summary>The operator with other marks, or another one over the same inputs.</summary>
    protected abstract LogicalOperator Visit(LogicalOperator plan, TState state);

    /// <summary>What an input of the operator needs to know.</summary>
    /// <param name="plan">The operator, as it was before <see cref="Visit"/>.</param>
    /// <param name="input">The number of the input.</param>
    /// <param name="state">What the operator itself was told.</param>
    protected abstract TState Below(LogicalOperator plan, int input, TState state);

    private LogicalOperator Apply(LogicalOperator root, TState state)
    {
        List<(LogicalOperator Plan, ImmutableArray<LogicalOperator> Nested)> chain = [];
        for (LogicalOperator? plan = root; plan is not null;)
        {
            LogicalOperator visited = Visit(plan, state);
            _readAbove.UnionWith(plan.Reads);
            int first = plan is LogicalUnary ? 1 : 0;
            ImmutableArray<LogicalOperator>.Builder nested = ImmutableArray.CreateBuilder<LogicalOperator>();
            for (int i = first; i < plan.Inputs.Length; i++)
                nested.Add(Apply(plan.Inputs[i], Below(plan, i, state)));
            chain.Add((visited, nested.ToImmutable()));
            state = first == 1 ? Below(plan, 0, state) : state;
            plan = plan is LogicalUnary unary ? unary.Input : null;
        }

        LogicalOperator? below = null;
        for (int i = chain.Count - 1; i >= 0; i--)
            below = chain[i].Plan.WithInputs(below is null ? chain[i].Nested : [below, .. chain[i].Nested]);
        return below!;
    }
}
