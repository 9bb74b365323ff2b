using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Sql.Circles;

/// <summary>The nodes to which a relationship leads from a node, each once, however many relationships lead there.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Walk">Which relationships: their own variable is bound to nothing.</param>
internal sealed record LogicalLinked(LogicalOperator Input, Walk Walk) : LogicalWalk(Input, Walk)
{
    /// <summary>Labels that a new <see cref="LogicalWalk.To"/> must have, all of them.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    public override IEnumerable<Variable> Introduced => Walk.Introduced;

    public override IEnumerable<Variable> Reads => Walk.Reads;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
