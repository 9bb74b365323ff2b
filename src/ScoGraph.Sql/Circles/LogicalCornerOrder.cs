using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Circles;

/// <summary>
/// Rows of circles of three alike relationships and nodes, of which only those are found whose nodes are in the order of their ids: each
/// stands for as many as there are ways to begin and to go round. Six where the nodes are three, three where they are two, one where they
/// are one.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Corners">The three nodes, in the order of their ids.</param>
internal sealed record LogicalCornerOrder(LogicalOperator Input, ImmutableArray<Variable> Corners) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Corners;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow;

    /// <summary>Weighs the rows.</summary>
    public bool Write(SqlScope scope)
    {
        if (scope.Select.IsBounded || !Corners.All(corner => scope.Find(corner) is NodeBinding { IsPresent: true }))
            return false;
        string[] ids = [.. Corners.Select(corner => ((NodeBinding)scope.Find(corner)!).Id)];
        scope.Weigh($"CASE WHEN {ids[0]} = {ids[2]} THEN 1 WHEN {ids[0]} = {ids[1]} OR {ids[1]} = {ids[2]} THEN 3 ELSE 6 END");
        return true;
    }
}
