using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row the nodes with a label, or the relationships of a type, that meet conditions on properties of a declared index, in an
/// order: from the index where the state has it, which decides how long it takes and not what comes out. <see cref="Element"/> is new.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Element">The node or relationship.</param>
/// <param name="Target">Its label or type.</param>
/// <param name="Keys">The properties of the index.</param>
/// <param name="Conditions">Equalities of the first properties, then bounds on the next.</param>
internal sealed record LogicalIndexSeek(
    LogicalOperator Input, Variable Element, DeclarationTarget Target, ImmutableArray<string> Keys,
    ImmutableArray<IndexCondition> Conditions)
    : LogicalUnary(Input)
{
    public IndexOrder Order { get; init; }

    /// <summary>Nothing reads the element: a row may stand for many.</summary>
    public bool CountOnly { get; init; }

    /// <summary>How many of the properties have one value.</summary>
    public int Equalities => Conditions.Count(condition => condition.IsEquality);

    public override IEnumerable<Variable> Introduced => [Element];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => Conditions.Select(condition => condition.Value);

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough | OperatorTraits.Countable;
}
