using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Which conditions on the steps of a walk the walk itself tests: those of which all that they read is bound before it. The others are
/// tested on the lists that it gives, where they stand among the pattern's predicates.
/// </summary>
internal sealed class WalkConditions
{
    private readonly Dictionary<BoundExpression, FailureMark?> _tested = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BoundExpression> _onWalks = new(ReferenceEqualityComparer.Instance);

    public WalkConditions(BoundPattern pattern)
    {
        foreach (BoundQuantifier predicate in pattern.Predicates.OfType<BoundQuantifier>())
            _onWalks.Add(Step(predicate));
    }

    /// <summary>The conditions that a walk tests.</summary>
    /// <param name="conditions">On a step.</param>
    /// <param name="isKnown">Whether a variable is bound when a step is tested.</param>
    public ImmutableArray<BoundExpression> Tested(ImmutableArray<BoundExpression> conditions, Func<Variable, bool> isKnown)
    {
        ImmutableArray<BoundExpression>.Builder tested = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (BoundExpression condition in conditions)
        {
            if (!FreeVariables.Of(condition).All(isKnown))
                continue;
            if (!_onWalks.Contains(condition))
            {
                tested.Add(condition);
                continue;
            }

            FailureMark? mark = Fallibility.ConditionCanFail(condition) ? new FailureMark() : null;
            _tested[condition] = mark;
            tested.Add(mark is null ? condition : new EarlyCondition(condition, mark));
        }

        return tested.ToImmutable();
    }

    /// <summary>What is left of the pattern's predicates when the walks have tested theirs.</summary>
    public IEnumerable<BoundExpression> Left(IEnumerable<BoundExpression> predicates)
    {
        foreach (BoundExpression predicate in predicates)
        {
            if (predicate is not BoundQuantifier quantifier || !_tested.TryGetValue(Step(quantifier), out FailureMark? mark))
                yield return predicate;
            else if (mark is not null)
                yield return new LateCondition(predicate, mark);
        }
    }

    /// <summary>The condition on a step within that on the whole walk.</summary>
    private static BoundExpression Step(BoundExpression predicate)
    {
        while (predicate is BoundQuantifier { Quantifier: Quantifier.All } all)
            predicate = all.Where;
        return predicate;
    }
}
