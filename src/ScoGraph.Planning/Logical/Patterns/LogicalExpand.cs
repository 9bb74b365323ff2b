using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>For each input row the relationships at a node. <see cref="Relationship"/> is new.</summary>
internal sealed record LogicalExpand(LogicalOperator Input, Walk Walk) : LogicalWalk(Input, Walk)
{
    public Variable Relationship => Walk.Relationship;

    /// <summary>Labels that a new <see cref="LogicalWalk.To"/> must have, all of them.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    /// <summary>Nothing reads the relationship or a new <see cref="LogicalWalk.To"/>: a row may stand for many relationships.</summary>
    public bool CountOnly { get; init; }

    /// <summary>
    /// Nothing else of the rows than a new <see cref="LogicalWalk.To"/> matters to the rest of the plan: each is enough once of all rows.
    /// </summary>
    public bool EndsOnly { get; init; }

    public override IEnumerable<Variable> Introduced => Walk.Introduced;

    public override IEnumerable<Variable> Reads => Walk.Reads;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough | OperatorTraits.Countable;
}
