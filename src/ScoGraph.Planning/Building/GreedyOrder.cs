using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Building;

/// <summary>
/// For large patterns: from each of some first nodes the smallest growth next, and of these orders the cheapest. O(relationships · log)
/// for each first node.
/// </summary>
internal sealed class GreedyOrder
{
    /// <summary>
    /// So many relationships are looked at in all: with up to 64 of them every node (or nearly) is tried as the first, with hundreds the
    /// few rarest, as trying each would take longer than most queries.
    /// </summary>
    private const int MostWork = 64 * 64;

    /// <summary>At least so many nodes are tried as the first, however large the pattern.</summary>
    private const int FewestStarts = 2;

    private readonly PatternMoves _steps;
    private readonly IReadOnlyList<Variable> _rarestFirst;
    private readonly HashSet<Variable> _bound;
    private readonly bool[] _solved;
    private readonly PriorityQueue<(int Number, Variable End, double Growth), (double, int, bool)> _next = new();
    private readonly List<PatternMove> _order = [];
    private double _rows = 1;
    private double _cost;

    private GreedyOrder(PatternMoves steps, IReadOnlyList<Variable> rarestFirst)
    {
        (_steps, _rarestFirst) = (steps, rarestFirst);
        _solved = new bool[steps.Count];
        _bound = steps.Bound(0);
        foreach (Variable given in _bound)
            Offer(given);
    }

    public static IReadOnlyList<PatternMove> Find(PatternMoves steps, Action throwIfStopped)
    {
        HashSet<Variable> given = steps.Bound(0);
        IReadOnlyList<Variable> ends = [.. Enumerable.Range(0, steps.Count).SelectMany(i => new[] { steps[i].From, steps[i].To })
            .Distinct().OrderBy(steps.Scan)];
        bool anyGiven = given.Any(v => steps.At(v).Count > 0);
        GreedyOrder? best = null;
        foreach (Variable? first in anyGiven ? [null] : ends.Take(Math.Max(FewestStarts, MostWork / steps.Count)).Cast<Variable?>())
        {
            throwIfStopped();
            GreedyOrder order = new(steps, ends);
            order.GoOn(first);
            if (best is null || order._cost < best._cost)
                best = order;
        }

        return [.. best!._order, .. steps.IsolatedNodes.Select(node => new PatternMove(node, null))];
    }

    private void GoOn(Variable? first)
    {
        if (first is not null)
            Scan(first);
        int scanned = 0;
        for (int left = _steps.Count; left > 0;)
        {
            if (!_next.TryDequeue(out (int Number, Variable End, double Growth) step, out _))
            {
                // Nothing connected is left: of the nodes that are not bound the rarest is scanned.
                while (_bound.Contains(_rarestFirst[scanned]))
                    scanned++;
                Scan(_rarestFirst[scanned]);
                continue;
            }

            // Offers are not withdrawn when they change; what has become more or less expensive was offered again.
            if (_solved[step.Number] || step.Growth != _steps.Growth(step.Number, step.End, 0, _bound))
                continue;
            _solved[step.Number] = true;
            left--;
            BoundRelationshipPattern relationship = _steps[step.Number];
            Add(new PatternMove(step.End, relationship), step.Growth);
            foreach (Variable variable in (Variable[])[relationship.From, relationship.To, relationship.Variable])
            {
                if (_bound.Add(variable))
                    Offer(variable);
            }
        }
    }

    private void Scan(Variable node)
    {
        Add(new PatternMove(node, null), _steps.Scan(node));
        _bound.Add(node);
        Offer(node);
    }

    private void Add(PatternMove step, double growth)
    {
        _order.Add(step);
        _rows *= growth;
        _cost += _rows;
    }

    /// <summary>Puts the steps into the queue that a variable makes possible, or cheaper, now that it is bound.</summary>
    private void Offer(Variable variable)
    {
        foreach (int number in _steps.At(variable).Where(i => !_solved[i]))
        {
            bool isBound = _steps.IsBound(number, _bound);
            foreach (Variable end in (Variable[])[_steps[number].From, _steps[number].To])
            {
                if (!isBound && !_bound.Contains(end))
                    continue;
                double growth = _steps.Growth(number, end, 0, _bound);
                _next.Enqueue((number, end, growth), (growth, number, end == _steps[number].To));
            }
        }
    }
}
