using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// The operators of a chain, from the first up, without its filters, which come back as the predicates that stand right above an operator.
/// </summary>
internal sealed class PredicatePlaces
{
    private readonly List<LogicalOperator> _chain = [];
    private readonly List<List<BoundExpression>> _above = [];
    private readonly Dictionary<Variable, int> _boundAt = [];

    /// <summary>The last operator that no condition may pass.</summary>
    private int _lowest;

    /// <summary>The last operator that may leave out a row that comes to it.</summary>
    private int _lastLoss;

    /// <summary>The highest place of the predicates so far, all of which were written before the next.</summary>
    private int _highest;

    private int Top => _chain.Count - 1;

    public void Add(LogicalOperator plan)
    {
        if (!plan.Has(OperatorTraits.LetsConditionsThrough))
            _lowest = _chain.Count;
        if (!plan.Has(OperatorTraits.KeepsRows))
            _lastLoss = _chain.Count;
        foreach (Variable variable in plan.Introduced)
            _boundAt[variable] = _chain.Count;
        _chain.Add(plan);
        _above.Add([]);
    }

    /// <summary>Gives a predicate that is written above the last operator its place.</summary>
    public void Put(BoundExpression predicate)
    {
        int place = PlaceOf(predicate);

        // Only from here on do those rows come that it would have been computed for where it is written.
        int due = Math.Max(_lastLoss, _highest);
        if (place < due && Fallibility.ConditionCanFail(predicate))
        {
            while (place < due && _chain[place + 1] is LogicalProject)
                place++;
        }

        if (place < due && Fallibility.ConditionCanFail(predicate))
        {
            FailureMark mark = new();
            _above[place].Add(new EarlyCondition(predicate, mark));
            _above[due].Add(new LateCondition(predicate, mark));
        }
        else
        {
            _above[place].Add(predicate);
        }

        _highest = Math.Max(_highest, place);
    }

    /// <summary>The chain with its predicates as filters.</summary>
    /// <param name="rewrite">Rewrites the plans that stand within operators.</param>
    public LogicalOperator Rebuild(Func<LogicalOperator, LogicalOperator> rewrite)
    {
        LogicalOperator? below = null;
        for (int i = 0; i < _chain.Count; i++)
        {
            below = _chain[i].WithInputs(
                [.. _chain[i].Inputs.Select((input, at) => at == 0 && below is not null ? below : rewrite(input))]);
            if (_above[i].Count > 0)
                below = new LogicalFilter(below, [.. _above[i]]);
        }

        return below!;
    }

    /// <summary>The operator right above which a predicate can be tested: the last one that binds what it reads.</summary>
    private int PlaceOf(BoundExpression predicate)
    {
        if (!Purity.IsRepeatable(predicate))
            return Top;
        int place = _lowest;
        foreach (Variable variable in FreeVariables.Of(predicate))
            place = Math.Max(place, _boundAt.GetValueOrDefault(variable, Top));
        return place;
    }
}
