using ScoGraph.Binding.Bound;

namespace ScoGraph.Sql.Ordering;

/// <summary>What of a pattern reads what, as bits: thousands of states of an order are looked at before one is chosen.</summary>
internal sealed class PatternBits
{
    private readonly ShardPattern _pattern;
    private readonly Reads[] _conditions;
    private readonly int[] _touching;
    private readonly int[] _different;
    private readonly int _laterNodes;
    private readonly int _laterSteps;

    /// <param name="pattern">The pattern.</param>
    /// <param name="later">The variables that are read behind it.</param>
    public PatternBits(ShardPattern pattern, IReadOnlySet<Variable> later)
    {
        _pattern = pattern;
        _conditions = [.. pattern.Conditions.Select(condition =>
            new Reads(Nodes(condition.Reads), Steps(condition.Reads), Nodes(condition.AtAnyOf)))];
        _touching = [.. pattern.Nodes.Select((_, node) => Bits(pattern.Steps.Count, step => pattern.Steps[step].Touches(node)))];
        _different = [.. pattern.Steps.Select((_, step) => Bits(pattern.Steps.Count, other => pattern.MustDiffer(step, other)))];
        (_laterNodes, _laterSteps) = (Nodes(later), Steps(later));

        int Nodes(IReadOnlySet<Variable> variables) =>
            Bits(pattern.Nodes.Count, node => variables.Contains(pattern.Nodes[node].Variable));

        int Steps(IReadOnlySet<Variable> variables) =>
            Bits(pattern.Steps.Count, step => variables.Contains(pattern.Steps[step].Walk.Relationship));
    }

    /// <summary>The state with all conditions tested that can be.</summary>
    public OrderState Tested(OrderState state)
    {
        int tested = state.Conditions;
        for (int at = 0; at < _conditions.Length; at++)
        {
            (int nodes, int steps, int any) = _conditions[at];
            if ((nodes & ~state.Nodes) == 0 && (steps & ~state.Steps) == 0 && (any == 0 || (any >> state.Own & 1) != 0))
                tested |= 1 << at;
        }

        return state with { Conditions = tested };
    }

    /// <summary>How many rows there can be in a state that differ in what is read later.</summary>
    public double Different(OrderState state)
    {
        (int nodes, int steps) = (_laterNodes | ~state.Labelled, _laterSteps);
        for (int at = 0; at < _conditions.Length; at++)
        {
            if ((state.Conditions >> at & 1) == 0)
                (nodes, steps) = (nodes | _conditions[at].Nodes, steps | _conditions[at].Steps);
        }

        double different = 1;
        for (int at = 0; at < _touching.Length; at++)
        {
            if ((state.Nodes >> at & 1) != 0 && ((nodes >> at & 1) != 0 || (_touching[at] & ~state.Steps) != 0))
                different *= _pattern.Nodes[at].Count;
        }

        for (int at = 0; at < _different.Length; at++)
        {
            if ((state.Steps >> at & 1) != 0 && ((steps >> at & 1) != 0 || (_different[at] & ~state.Steps) != 0))
                different *= _pattern.Steps[at].Count;
        }

        return different;
    }

    private static int Bits(int count, Func<int, bool> isSet) =>
        Enumerable.Range(0, count).Where(isSet).Aggregate(0, (bits, at) => bits | 1 << at);

    /// <param name="Nodes">The nodes that a condition reads.</param>
    /// <param name="Steps">The relationships.</param>
    /// <param name="AtAnyOf">The nodes of which one must be where it is tested; none for anywhere.</param>
    private readonly record struct Reads(int Nodes, int Steps, int AtAnyOf);
}
