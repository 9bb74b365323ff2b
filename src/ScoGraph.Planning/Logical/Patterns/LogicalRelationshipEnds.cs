using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row in which <see cref="Relationship"/> is bound: its ends (new, or compared where bound), if type and direction fit; for
/// Both two rows at most.
/// </summary>
/// <param name="FromBound">Whether the end that the direction is seen from is bound already.</param>
internal sealed record LogicalRelationshipEnds(LogicalOperator Input, Walk Walk, bool FromBound) : LogicalWalk(Input, Walk)
{
    public Variable Relationship => Walk.Relationship;

    /// <summary>Whether the other end is bound already.</summary>
    public bool ToBound => Walk.Into;

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
