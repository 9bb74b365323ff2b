using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row in which <see cref="Relationship"/> is bound: its ends as <see cref="From"/> and <see cref="To"/> (new, or compared
/// where bound), if type and direction fit; for Both two rows at most.
/// </summary>
/// <param name="FromBound">Whether <see cref="From"/> is bound already.</param>
/// <param name="ToBound">Whether <see cref="To"/> is bound already.</param>
internal sealed record LogicalRelationshipEnds(
    LogicalOperator Input, Variable Relationship, Variable From, Variable To, ImmutableArray<string> Types, Direction Direction,
    bool FromBound, bool ToBound) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => Ends(bound: false);

    public override IEnumerable<Variable> Reads => [Relationship, .. Ends(bound: true)];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;

    private IEnumerable<Variable> Ends(bool bound)
    {
        if (FromBound == bound)
            yield return From;
        if (ToBound == bound)
            yield return To;
    }
}
