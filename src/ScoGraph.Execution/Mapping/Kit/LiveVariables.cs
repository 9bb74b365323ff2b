using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>
/// The variables that are still read at a point of a plan, found on the way from its last operator to its first: what an operator that
/// holds rows back has to keep of them. The row around an inner plan stays as it is meanwhile, so nothing of it is kept.
/// </summary>
/// <param name="outputs">What is read of the plan's rows.</param>
/// <param name="given">The variables of the row around the plan.</param>
/// <param name="carried">Those of them that do not stay as they are, as the plan is carried out for many rows at once.</param>
internal sealed class LiveVariables(IEnumerable<Variable> outputs, IReadOnlySet<Variable> given, IReadOnlySet<Variable> carried)
{
    private readonly HashSet<Variable> _live = [.. outputs];
    private readonly HashSet<Variable> _inner = [];

    /// <summary>What does not stay as it is of the row around the plan.</summary>
    public IReadOnlySet<Variable> Carried => carried;

    /// <summary>Takes what inner plans of the operator under way read of its row.</summary>
    public ISet<Variable> Inner => _inner;

    /// <summary>What is read of the rows that an operator passes on.</summary>
    public IEnumerable<Variable> After() => _live.Where(IsKept);

    /// <summary>What is read of the rows that come to an operator, by it or after it.</summary>
    public IEnumerable<Variable> Before(LogicalOperator plan)
    {
        HashSet<Variable> before = [.. _live];
        Change(before, plan);
        return before.Where(IsKept);
    }

    /// <summary>Goes on to the input of an operator.</summary>
    public void Pass(LogicalOperator plan)
    {
        Change(_live, plan);
        _inner.Clear();
    }

    /// <summary>What the plan reads of the row around it, once all its operators are passed.</summary>
    public IEnumerable<Variable> Given() => _live.Where(given.Contains);

    private bool IsKept(Variable variable) => !given.Contains(variable) || carried.Contains(variable);

    private void Change(HashSet<Variable> live, LogicalOperator plan)
    {
        live.ExceptWith(plan.Introduced);
        live.UnionWith(plan.Reads);
        live.UnionWith(_inner);
    }
}
