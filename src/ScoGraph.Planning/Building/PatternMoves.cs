using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Building;

/// <summary>
/// The steps by which a pattern can be solved, by numbers of its relationships, and by how much each multiplies rows. Sets of relationships
/// are bits.
/// </summary>
internal sealed class PatternMoves
{
    private readonly BoundPattern _pattern;
    private readonly PlanningContext _context;
    private readonly PatternCost _cost;
    private readonly HashSet<Variable> _given;
    private readonly double?[] _growth;
    private readonly Dictionary<(int Number, Variable From, int Taken), double> _skew = [];
    private readonly Dictionary<Variable, List<int>> _at = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly int _untyped;

    public PatternMoves(BoundPattern pattern, HashSet<Variable> given, PlanningContext context)
    {
        (_pattern, _given, _context) = (pattern, given, context);
        _cost = new PatternCost(pattern, given, context.Cost);
        _growth = new double?[pattern.Relationships.Length * 4];
        for (int i = 0; i < Count; i++)
        {
            foreach (Variable variable in new HashSet<Variable> { this[i].From, this[i].To, this[i].Variable })
            {
                if (!_at.TryGetValue(variable, out List<int>? numbers))
                    _at[variable] = numbers = [];
                numbers.Add(i);
            }

            foreach (string type in this[i].Types.Distinct(StringComparer.Ordinal))
                _uses[type] = _uses.GetValueOrDefault(type) + 1;
            _untyped += this[i].Types.IsEmpty ? 1 : 0;
        }

        IsolatedNodes = [.. pattern.Nodes.Where(n => !given.Contains(n) && !_at.ContainsKey(n)).OrderBy(_cost.Scan)];
    }

    public int Count => _pattern.Relationships.Length;

    /// <summary>Nodes that no relationship leads to, the rarest first.</summary>
    public IReadOnlyList<Variable> IsolatedNodes { get; }

    public BoundRelationshipPattern this[int number] => _pattern.Relationships[number];

    /// <summary>The relationships that have a variable as an end, or that it stands for.</summary>
    public IReadOnlyList<int> At(Variable variable) => _at.TryGetValue(variable, out List<int>? numbers) ? numbers : [];

    public double Scan(Variable node) => _cost.Scan(node);

    /// <inheritdoc cref="PatternCost.Find"/>
    public double Find(Variable node) => _cost.Find(node);

    /// <summary>By how much more a step looks at than it finds, as a condition on its far end is asked of all that it meets.</summary>
    public double Met(int number, Variable from, HashSet<Variable> bound)
    {
        Variable to = from == this[number].From ? this[number].To : this[number].From;
        return bound.Contains(to) ? 1 : 1 / Math.Max(double.Epsilon, _cost.Left(to));
    }

    /// <summary>Whether a relationship itself is bound before the pattern, or by another part of it.</summary>
    public bool IsBound(int number, HashSet<Variable> bound) => this[number].Length is null && bound.Contains(this[number].Variable);

    /// <summary>The variables bound once a set of relationships is solved.</summary>
    public HashSet<Variable> Bound(long solved)
    {
        HashSet<Variable> bound = [.. _given];
        for (int i = 0; i < Count && solved >> i != 0; i++)
        {
            if ((solved >> i & 1) != 0)
                bound.UnionWith([this[i].From, this[i].To, this[i].Variable]);
        }

        return bound;
    }

    /// <summary>By how much walking a relationship from a bound end multiplies the rows.</summary>
    /// <param name="number">The relationship.</param>
    /// <param name="from">The end it is walked from.</param>
    /// <param name="solved">The relationships before it.</param>
    /// <param name="bound">What they bind.</param>
    public double Growth(int number, Variable from, long solved, HashSet<Variable> bound)
    {
        if (IsBound(number, bound))
            return CostModel.BoundRelationship;
        BoundRelationshipPattern relationship = this[number];
        Variable to = from == relationship.From ? relationship.To : relationship.From;
        bool into = bound.Contains(to);
        ref double? growth = ref _growth[(number * 4) + (from == relationship.From ? 0 : 2) + (into ? 1 : 0)];
        growth ??= _cost.Expand(relationship, from, into);
        double grown = growth.Value * Skew(number, from, solved);
        return grown > 1 && IsOnlyCounted(number, to, solved) ? 1 : grown;
    }

    /// <summary>Of what is known of the relationships before at the node, that of the one which tells most.</summary>
    private double Skew(int number, Variable from, long solved)
    {
        double most = 1;
        foreach (int taken in solved == 0 ? [] : At(from))
        {
            if (taken == number || (solved >> taken & 1) == 0 || this[taken].Variable == from)
                continue;
            if (!_skew.TryGetValue((number, from, taken), out double skew))
                _skew[(number, from, taken)] = skew = Math.Max(double.Epsilon, _cost.Skew(this[number], from, this[taken]));
            most = Math.Abs(Math.Log(skew)) > Math.Abs(Math.Log(most)) ? skew : most;
        }

        return most;
    }

    /// <summary>Whether the step will be counted instead of listed: nothing reads what it finds, and nothing goes on from there.</summary>
    private bool IsOnlyCounted(int number, Variable to, long solved)
    {
        if (_context.Read is not { } read || read.Contains(to) || read.Contains(this[number].Variable) || this[number].Length is not null)
            return false;
        if (solved == 0)
            return At(to).Count == 1 && !CoincidesWithAny(number);
        for (int other = 0; other < Count; other++)
        {
            bool isOpen = other != number && (solved >> other & 1) == 0;
            if (isOpen && (this[other].From == to || this[other].To == to || this[other].MayCoincide(this[number])))
                return false;
        }

        return true;
    }

    /// <summary>Whether any other relationship could be the same one, by the number of uses of its types.</summary>
    private bool CoincidesWithAny(int number) => this[number].Types.IsEmpty
        ? Count > 1 : _untyped > 0 || this[number].Types.Any(type => _uses[type] > 1);
}
