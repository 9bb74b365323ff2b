using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Building;

/// <summary>
/// The order with the smallest sum of intermediate rows, by dynamic programming over sets of relationships (Selinger et al., SIGMOD 1979),
/// and of nodes that are looked up by what others have. Another node is scanned only where nothing connected is left. O(2ⁿ · n²) for n
/// relationships and such nodes.
/// </summary>
internal static class BestOrder
{
    public const int MostRelationships = 10;

    /// <summary>What it takes to look a node up by its properties, in steps of a walk.</summary>
    private const double Sought = 4;

    public static IReadOnlyList<PatternMove> Find(PatternMoves steps)
    {
        State?[] best = new State?[1L << (steps.Count + steps.Compared.Count)];
        best[0] = new State(0, 1, [], null);
        State? last = null;
        for (long solved = 0; solved < best.Length; solved++)
        {
            if (best[solved] is not { } state)
                continue;
            if (steps.IsSolved(solved))
            {
                last = last is null || state.Cost < last.Cost ? state : last;
                continue;
            }

            HashSet<Variable> bound = steps.Bound(solved);
            bool connected = false;
            foreach (int next in steps.Left(solved))
                connected |= Continue(steps, state, next, solved, bound, best);
            foreach (int next in connected ? [] : steps.Left(solved))
                Enter(steps, state, next, solved, bound, best);
            foreach (Variable node in steps.Compared.Where(node => !bound.Contains(node)))
                Compare(steps, state, node, solved, bound, best);
        }

        List<PatternMove> order = [];
        for (State? state = last; state is not null; state = state.Before)
            order.InsertRange(0, state.Moves);
        IEnumerable<PatternMove> isolated = steps.IsolatedNodes.Except(steps.Compared).Select(node => new PatternMove(node, null));
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
            double cost = state.Cost + (state.Rows * steps.Looked(next, end, solved, bound));
            double rows = state.Rows * steps.Growth(next, end, solved, bound) * steps.Compare(next, end, bound);
            Keep(best, steps.With(solved, next), new State(cost, rows, [new PatternMove(end, steps[next])], state));
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
            double scanned = state.Rows * steps.Scan(end);
            double cost = state.Cost + (state.Rows * steps.Find(end)) + (scanned * steps.Looked(next, end, solved, with));
            double rows = scanned * steps.Growth(next, end, solved, with) * steps.Compare(next, end, with);
            ImmutableArray<PatternMove> moves = [new PatternMove(end, null), new PatternMove(end, steps[next])];
            Keep(best, steps.With(solved, next), new State(cost, rows, moves, state));
        }
    }

    /// <summary>Looks a node up by what a bound one has; or begins with it, so that another can be looked up by what it has.</summary>
    private static void Compare(PatternMoves steps, State state, Variable node, long solved, HashSet<Variable> bound, State?[] best)
    {
        bool isSought = steps.IsSought(node, bound);
        if (!isSought && solved > 0 && !steps.IsIsolated(node))
            return;
        double rows = state.Rows * steps.Scan(node) * steps.Compare(node, bound);
        double cost = state.Cost + (isSought ? (state.Rows * Sought) + rows : state.Rows * steps.Find(node));
        Keep(best, steps.With(solved, node), new State(cost, rows, [new PatternMove(node, null)], state));
    }

    private static void Keep(State?[] best, long solved, State state)
    {
        if (best[solved] is not { } other || state.Cost < other.Cost)
            best[solved] = state;
    }

    /// <summary>The cheapest way to solve a set.</summary>
    /// <param name="Cost">The sum of rows on the way.</param>
    /// <param name="Rows">The rows at its end.</param>
    /// <param name="Moves">The last steps.</param>
    /// <param name="Before">What came before.</param>
    private sealed record State(double Cost, double Rows, ImmutableArray<PatternMove> Moves, State? Before);
}
