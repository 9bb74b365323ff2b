using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Costing;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Chooses where a pattern is entered and in which order its relationships are walked. From each possible first node it goes on greedily
/// by the smallest growth, and keeps the order with the smallest sum of intermediate rows. O(nodes · relationships²).
/// </summary>
internal sealed class PatternOrder
{
    public const string Name = "order-patterns";

    private readonly BoundPattern _pattern;
    private readonly PatternCost _cost;
    private readonly IReadOnlySet<Variable> _given;

    private PatternOrder(BoundPattern pattern, IReadOnlySet<Variable> given, PlanningContext context)
    {
        _pattern = pattern;
        _given = given;
        _cost = new PatternCost(pattern, given, context);
    }

    /// <summary>The steps that bind every node and relationship of the pattern; with the pass switched off in the order written.</summary>
    public static IReadOnlyList<PatternStep> Choose(BoundPattern pattern, IReadOnlySet<Variable> given, PlanningContext context)
    {
        PatternOrder order = new(pattern, given, context);
        if (!context.Options.IsEnabled(Name))
            return order.AsWritten();
        Candidate? best = null;
        foreach (Variable? first in order.FirstNodes())
        {
            Candidate candidate = order.GoOnFrom(first);
            if (best is null || candidate.Cost < best.Cost)
                best = candidate;
        }

        return best!.Steps;
    }

    /// <summary>Null: begin with what is given.</summary>
    private IEnumerable<Variable?> FirstNodes()
    {
        bool anyGiven = _pattern.Nodes.Any(_given.Contains) || _pattern.Relationships.Any(r => _given.Contains(r.Variable));
        return anyGiven || _pattern.Nodes.IsEmpty ? new Variable?[] { null } : _pattern.Nodes;
    }

    private Candidate GoOnFrom(Variable? first)
    {
        Candidate state = new([.. _given]);
        if (first is not null)
            state.Add(new PatternStep(first, null), _cost.Scan(first));
        List<BoundRelationshipPattern> open = [.. _pattern.Relationships];
        while (true)
        {
            if (Cheapest(open, state.Bound) is ({ } step, var growth))
            {
                state.Add(step, growth);
                open.Remove(step.Relationship!);
            }
            else if (_pattern.Nodes.Where(n => !state.Bound.Contains(n)).MinBy(_cost.Scan) is { } node)
            {
                state.Add(new PatternStep(node, null), _cost.Scan(node));
            }
            else
            {
                return state;
            }
        }
    }

    private (PatternStep Step, double Growth)? Cheapest(List<BoundRelationshipPattern> open, HashSet<Variable> bound)
    {
        (PatternStep Step, double Growth)? best = null;
        foreach (BoundRelationshipPattern relationship in open)
        {
            bool isBound = bound.Contains(relationship.Variable) && relationship.Length is null;
            foreach (Variable end in new[] { relationship.From, relationship.To })
            {
                if (!isBound && !bound.Contains(end))
                    continue;
                double growth = isBound ? 0.5 : _cost.Expand(relationship, end, bound);
                if (best is null || growth < best.Value.Growth)
                    best = (new PatternStep(end, relationship), growth);
            }
        }

        return best;
    }

    private List<PatternStep> AsWritten()
    {
        List<PatternStep> steps = [];
        HashSet<Variable> bound = [.. _given];
        foreach (BoundRelationshipPattern relationship in _pattern.Relationships)
        {
            // Written left to right is From first, unless the pattern was turned round.
            Variable left = relationship.Reversed ? relationship.To : relationship.From;
            Variable start = !bound.Contains(left) && bound.Contains(relationship.Reversed ? relationship.From : relationship.To)
                ? relationship.Reversed ? relationship.From : relationship.To : left;
            bool isBound = bound.Contains(relationship.Variable) && relationship.Length is null;
            if (!isBound && bound.Add(start))
                steps.Add(new PatternStep(start, null));
            steps.Add(new PatternStep(start, relationship));
            bound.UnionWith([relationship.From, relationship.To, relationship.Variable]);
        }

        steps.AddRange(_pattern.Nodes.Where(bound.Add).Select(node => new PatternStep(node, null)));
        return steps;
    }

    /// <summary>Steps chosen so far, with the rows they give and the sum of rows on the way.</summary>
    private sealed class Candidate(HashSet<Variable> bound)
    {
        private double _rows = 1;

        public HashSet<Variable> Bound { get; } = bound;

        public List<PatternStep> Steps { get; } = [];

        public double Cost { get; private set; }

        public void Add(PatternStep step, double growth)
        {
            Steps.Add(step);
            _rows *= growth;
            Cost += _rows + 1e-9;
            Bound.Add(step.Node);
            if (step.Relationship is { } relationship)
                Bound.UnionWith([relationship.From, relationship.To, relationship.Variable]);
        }
    }
}
