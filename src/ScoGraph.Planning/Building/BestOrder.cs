using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Building;

/// <summary>
/// The order with the smallest sum of intermediate rows, by dynamic programming over sets of relationships (Selinger et al., SIGMOD 1979).
/// Another node is scanned only where nothing connected is left. O(2ⁿ · n²) for n relationships.
/// </summary>
internal static class BestOrder
{
    public const int MostRelationships = 10;

    public static IReadOnlyList<PatternMove> Find(PatternMoves steps)
    {
        long all = (1L << steps.Count) - 1;
        State?[] best = new State?[all + 1];
        best[0] = new State(0, 1, null, null, null);
        for (long solved = 0; solved < all; solved++)
        {
            if (best[solved] is not { } state)
                continue;
            HashSet<Variable> bound = steps.Bound(solved);
            bool connected = false;
            for (int next = 0; next < steps.Count; next++)
                connected |= (solved >> next & 1) == 0 && Continue(steps, state, next, solved, bound, best);
            for (int next = 0; next < steps.Count && !connected; next++)
            {
                if ((solved >> next & 1) == 0)
                    Enter(steps, state, next, solved, bound, best);
            }
        }

        List<PatternMove> order = [];
        for (State? state = best[all]; state is { Step: { } step }; state = state.Before)
        {
            order.Add(step);
            if (state.Entered is { } node)
                order.Add(new PatternMove(node, null));
        }

        order.Reverse();
        IEnumerable<PatternMove> isolated = steps.IsolatedNodes.Select(node => new PatternMove(node, null));
        return [.. isolated.TakeWhile(s => steps.Scan(s.Node) <= 1), .. order, .. isolated.SkipWhile(s => steps.Scan(s.Node) <= 1)];
    }

    /// <summary>Walks a relationship from a bound end, if it has one.</summary>
    private static bool Continue(PatternMoves steps, State state, int next, long solved, HashSet<Variable> bound, State?[] best)
    {
        bool isBound = steps.IsBound(next, bound), found = false;
        foreach (Variable end in new[] { steps[next].From, steps[next].To })
        {
            if (!isBound && !bound.Contains(end))
                continue;
            double rows = state.Rows * steps.Growth(next, end, solved, bound), met = rows * steps.Met(next, end, bound);
            Keep(best, solved | 1L << next, new State(state.Cost + met, rows, new PatternMove(end, steps[next]), null, state));
            found = true;
        }

        return found;
    }

    /// <summary>Scans an end of a relationship and walks from there.</summary>
    private static void Enter(PatternMoves steps, State state, int next, long solved, HashSet<Variable> bound, State?[] best)
    {
        foreach (Variable end in new[] { steps[next].From, steps[next].To })
        {
            HashSet<Variable> with = [.. bound, end];
            double rows = state.Rows * steps.Scan(end) * steps.Growth(next, end, solved, with);
            double cost = state.Cost + (state.Rows * steps.Find(end)) + (rows * steps.Met(next, end, with));
            Keep(best, solved | 1L << next, new State(cost, rows, new PatternMove(end, steps[next]), end, state));
        }
    }

    private static void Keep(State?[] best, long solved, State state)
    {
        if (best[solved] is not { } other || state.Cost < other.Cost)
            best[solved] = state;
    }

    /// <summary>The cheapest way to solve a set of relationships.</summary>
    /// <param name="Cost">The sum of rows on the way.</param>
    /// <param name="Rows">The rows at its end.</param>
    /// <param name="Step">The last step.</param>
    /// <param name="Entered">The node that was scanned before it, if one was.</param>
    /// <param name="Before">What came before.</param>
    private sealed record State(double Cost, double Rows, PatternMove? Step, Variable? Entered, State? Before);
}
