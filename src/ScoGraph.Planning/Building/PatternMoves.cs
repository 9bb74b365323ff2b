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
    /// <summary>Looking nodes up is thought of in patterns of at most so many relationships.</summary>
    private const int MostWithCompared = 8;

    private const int MostCompared = 4;

    /// <summary>What it takes to see whether two nodes are joined, in steps of a walk.</summary>
    private const double IntoBound = 2;

    private readonly BoundPattern _pattern;
    private readonly PlanningContext _context;
    private readonly PatternCost _cost;
    private readonly PatternJoins _joins;
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
        _joins = new PatternJoins(pattern, given, context.Cost);
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

        Compared = Count > MostWithCompared ? [] : [.. _joins.Nodes.Take(MostCompared)];
        IsolatedNodes = [.. pattern.Nodes.Where(n => !given.Contains(n) && !_at.ContainsKey(n)).OrderBy(_cost.Scan)];
    }

    public int Count => _pattern.Relationships.Length;

    private long Relationships => Count < 63 ? (1L << Count) - 1 : -1;

    /// <summary>Nodes that can be looked up by what others have, and these others.</summary>
    public IReadOnlyList<Variable> Compared { get; }

    /// <summary>Nodes that no relationship leads to, the rarest first.</summary>
    public IReadOnlyList<Variable> IsolatedNodes { get; }

    public BoundRelationshipPattern this[int number] => _pattern.Relationships[number];

    /// <summary>The relationships that have a variable as an end, or that it stands for.</summary>
    public IReadOnlyList<int> At(Variable variable) => _at.TryGetValue(variable, out List<int>? numbers) ? numbers : [];

    public double Scan(Variable node) => _cost.Scan(node);

    /// <summary>Whether a node can be looked up by what is bound.</summary>
    public bool IsSought(Variable node, HashSet<Variable> bound) => _cost.HasLabel(node) && _joins.IsCompared(node, bound);

    /// <inheritdoc cref="PatternCost.Find"/>
    public double Find(Variable node) => _cost.Find(node);

    /// <summary>
    /// How many steps it takes for each row: a condition on the far end is asked of all that is met, and whether two nodes are joined is
    /// looked up.
    /// </summary>
    public double Looked(int number, Variable from, long solved, HashSet<Variable> bound)
    {
        double found = Grown(number, from, solved, bound);
        Variable to = from == this[number].From ? this[number].To : this[number].From;
        if (bound.Contains(to) || IsBound(number, bound))
            return found + IntoBound;
        double met = found / Math.Max(double.Epsilon, _cost.Left(this[number], to));
        return met > 1 && !_cost.IsAsked(to) && IsOnlyCounted(number, to, solved) ? 1 : met;
    }

    /// <summary>Whether a relationship itself is bound before the pattern, or by another part of it.</summary>
    public bool IsBound(int number, HashSet<Variable> bound) => this[number].Length is null && bound.Contains(this[number].Variable);

    /// <summary>Whether a set has all relationships, and the compared nodes that have none.</summary>
    public bool IsSolved(long solved) => (solved & Relationships) == Relationships
        && !Enumerable.Range(0, Compared.Count).Any(i => (solved >> (Count + i) & 1) == 0 && IsIsolated(Compared[i]));

    /// <summary>Whether no relationship leads to a node.</summary>
    public bool IsIsolated(Variable node) => !_at.ContainsKey(node);

    /// <summary>The relationships that a set lacks.</summary>
    public IEnumerable<int> Left(long solved) => Enumerable.Range(0, Count).Where(number => (solved >> number & 1) == 0);

    /// <summary>A set with a relationship, and with those of its ends that others are compared with.</summary>
    public long With(long solved, int number) => With(With(solved | 1L << number, this[number].From), this[number].To);

    /// <summary>A set with a node that others are compared with; as it is with any other.</summary>
    public long With(long solved, Variable node)
    {
        for (int i = 0; i < Compared.Count; i++)
            solved |= Compared[i] == node ? 1L << (Count + i) : 0;
        return solved;
    }

    /// <summary>The variables bound once a set of relationships and compared nodes is solved.</summary>
    public HashSet<Variable> Bound(long solved)
    {
        HashSet<Variable> bound = [.. _given];
        for (int i = 0; i < Count && solved >> i != 0; i++)
        {
            if ((solved >> i & 1) != 0)
                bound.UnionWith([this[i].From, this[i].To, this[i].Variable]);
        }

        for (int i = 0; i < Compared.Count; i++)
        {
            if ((solved >> (Count + i) & 1) != 0)
                bound.Add(Compared[i]);
        }

        return bound;
    }

    /// <summary>What comparing a node with bound ones leaves.</summary>
    public double Compare(Variable node, HashSet<Variable> bound) => bound.Contains(node) ? 1 : _joins.Left(node, bound);

    /// <summary>What comparing the far end of a relationship with bound nodes leaves.</summary>
    public double Compare(int number, Variable from, HashSet<Variable> bound) =>
        Compare(from == this[number].From ? this[number].To : this[number].From, bound);

    /// <summary>By how much walking a relationship from a bound end multiplies the rows.</summary>
    /// <param name="number">The relationship.</param>
    /// <param name="from">The end it is walked from.</param>
    /// <param name="solved">The relationships before it.</param>
    /// <param name="bound">What they bind.</param>
    public double Growth(int number, Variable from, long solved, HashSet<Variable> bound)
    {
        double grown = Grown(number, from, solved, bound);
        return grown > 1 && IsOnlyCounted(number, from == this[number].From ? this[number].To : this[number].From, solved) ? 1 : grown;
    }

    private double Grown(int number, Variable from, long solved, HashSet<Variable> bound)
    {
        if (IsBound(number, bound))
            return CostModel.BoundRelationship;
        BoundRelationshipPattern relationship = this[number];
        bool into = bound.Contains(from == relationship.From ? relationship.To : relationship.From);
        ref double? growth = ref _growth[(number * 4) + (from == relationship.From ? 0 : 2) + (into ? 1 : 0)];
        growth ??= _cost.Expand(relationship, from, into);
        return growth.Value * Skew(number, from, solved);
    }

    /// <summary>Of what is known of the relationships before at the node, that of the one which tells most.</summary>
    private double Skew(int number, Variable from, long solved)
    {
        double most = 1;
        bool isMet = false;
        foreach (int taken in (solved & Relationships) == 0 ? [] : At(from))
        {
            if (taken == number || (solved >> taken & 1) == 0 || this[taken].Variable == from)
                continue;
            isMet = true;
            if (!_skew.TryGetValue((number, from, taken), out double skew))
                _skew[(number, from, taken)] = skew = Math.Max(double.Epsilon, _cost.Skew(this[number], from, this[taken]));
            most = Math.Abs(Math.Log(skew)) > Math.Abs(Math.Log(most)) ? skew : most;
        }

        return isMet || this[number].Variable == from ? most : _cost.Skew(this[number], from);
    }

    /// <summary>Whether the step will be counted instead of listed: nothing reads what it finds, and nothing goes on from there.</summary>
    private bool IsOnlyCounted(int number, Variable to, long solved)
    {
        if (_context.Read is not { } read || read.Contains(to) || read.Contains(this[number].Variable) || this[number].Length is not null)
            return false;
        if ((solved & Relationships) == 0)
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
