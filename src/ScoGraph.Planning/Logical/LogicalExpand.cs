using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row the relationships at <see cref="From"/> (null: none). <see cref="Relationship"/> is new; <see cref="To"/> is new, or
/// bound already where <see cref="Into"/>: then only relationships that end there.
/// </summary>
/// <param name="Types">Any of these; empty for every type.</param>
/// <param name="Direction">Seen from <see cref="From"/>. With Both a relationship from a node to itself comes once.</param>
/// <param name="DifferentFrom">Relationship variables, single or lists, that the relationship must not be or be in.</param>
internal sealed record LogicalExpand(
    LogicalOperator Input, Variable From, Variable Relationship, Variable To, ImmutableArray<string> Types, Direction Direction, bool Into,
    ImmutableArray<Variable> DifferentFrom) : LogicalUnary(Input)
{
    /// <summary>Labels that a new <see cref="To"/> must have, all of them.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    /// <summary>Nothing reads the relationship or a new <see cref="To"/>: a row may stand for many relationships.</summary>
    public bool CountOnly { get; init; }

    public override IEnumerable<Variable> Introduced => Into ? [Relationship] : [Relationship, To];

    public override IEnumerable<Variable> Reads => [From, .. DifferentFrom, .. Into ? [To] : Array.Empty<Variable>()];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough | OperatorTraits.Countable;
}
