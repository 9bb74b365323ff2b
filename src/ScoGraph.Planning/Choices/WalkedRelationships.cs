using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// The relationships of a type that are walked from all nodes, or from all with a label: they can be found by themselves instead, and their
/// ends looked up.
/// </summary>
/// <param name="Expand">The walk.</param>
/// <param name="Start">The nodes that it begins at.</param>
/// <param name="OfStart">What must hold for them.</param>
internal sealed record WalkedRelationships(LogicalExpand Expand, LogicalNodeScan Start, ImmutableArray<BoundExpression> OfStart)
{
    public Variable Relationship => Expand.Relationship;

    public DeclarationTarget Target => DeclarationTarget.Relationships(Expand.Types[0]);

    /// <summary>What an operator walks along; null where the nodes are found by a value, or what must hold for them may fail.</summary>
    public static WalkedRelationships? Of(LogicalOperator plan)
    {
        if (plan is not LogicalExpand { Into: false, CountOnly: false, Types: [_], DifferentFrom: [] } expand)
            return null;
        LogicalFilter? filter = expand.Input as LogicalFilter;
        if ((filter?.Input ?? expand.Input) is not LogicalNodeScan { CountOnly: false } start || start.Node != expand.From)
            return null;
        ImmutableArray<BoundExpression> ofStart = filter?.Predicates ?? [];
        return ofStart.Any(p => Fallibility.ConditionCanFail(p) || LabelPredicates.Equality(p, start.Node) is not null) ? null
            : new WalkedRelationships(expand, start, ofStart);
    }

    /// <summary>What must hold for both ends of a relationship that was found by itself.</summary>
    public ImmutableArray<BoundExpression> OfEnds =>
    [
        .. Start.Label is { } label ? [LabelPredicates.Has(Start.Node, label)] : Array.Empty<BoundExpression>(),
        .. OfStart,
        .. Expand.ToLabels.Select(label => LabelPredicates.Has(Expand.To, label)),
    ];

    /// <summary>The ends of relationships that were found.</summary>
    public LogicalRelationshipEnds Ends(LogicalOperator found) => new(found, Expand.Walk, FromBound: false);
}
