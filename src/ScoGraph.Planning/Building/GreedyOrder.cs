using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Building;

/// <summary>
/// For large patterns: from each possible first node the smallest growth next, and of these orders the cheapest. O(nodes · relationships²).
/// </summary>
internal static class GreedyOrder
{
    public static IReadOnlyList<PatternStep> Find(PatternSteps steps)
    {
        HashSet<Variable> given = steps.Bound(0);
        IEnumerable<Variable> ends = Enumerable.Range(0, steps.Count).SelectMany(i => new[] { steps[i].From, steps[i].To }).Distinct();
        bool anyGiven = ends.Any(given.Contains) || Enumerable.Range(0, steps.Count).Any(i => steps.IsBound(i, given));
        Candidate best = (anyGiven ? [GoOn(steps, null)] : ends.Select(end => GoOn(steps, end))).MinBy(c => c.Cost)!;
        return [.. best.Steps, .. steps.IsolatedNodes.Select(node => new PatternStep(node, null))];
    }

    private static Candidate GoOn(PatternSteps steps, Variable? first)
    {
        Candidate state = new();
        HashSet<Variable> bound = steps.Bound(0);
        if (first is not null)
            Scan(first);
        List<int> open = [.. Enumerable.Range(0, steps.Count)];
        while (open.Count > 0)
        {
            if (Cheapest(steps, open, bound) is ({ } step, var growth))
            {
                state.Add(step, growth);
                open.RemoveAll(i => steps[i] == step.Relationship);
                bound.UnionWith([step.Relationship!.From, step.Relationship.To, step.Relationship.Variable]);
            }
            else
            {
                Scan(open.SelectMany(i => new[] { steps[i].From, steps[i].To }).MinBy(steps.Scan)!);
            }
        }

        return state;

        void Scan(Variable node)
        {
            state.Add(new PatternStep(node, null), steps.Scan(node));
            bound.Add(node);
        }
    }

    private static (PatternStep Step, double Growth)? Cheapest(PatternSteps steps, List<int> open, HashSet<Variable> bound)
    {
        (PatternStep Step, double Growth)? best = null;
        foreach (int next in open)
        {
            bool isBound = steps.IsBound(next, bound);
            foreach (Variable end in new[] { steps[next].From, steps[next].To })
            {
                if (!isBound && !bound.Contains(end))
                    continue;
                double growth = steps.Growth(next, end, 0, bound);
                if (best is null || growth < best.Value.Growth)
                    best = (new PatternStep(end, steps[next]), growth);
            }
        }

        return best;
    }

    /// <summary>Steps chosen so far, with the sum of rows on the way.</summary>
    private sealed class Candidate
    {
        private double _rows = 1;

        public List<PatternStep> Steps { get; } = [];

        public double Cost { get; private set; }

        public void Add(PatternStep step, double growth)
        {
            Steps.Add(step);
            _rows *= growth;
            Cost += _rows;
        }
    }
}
