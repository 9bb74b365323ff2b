using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row the rows of <see cref="Inner"/> that stand for the shortest paths, chosen for each pair of ends.
/// </summary>
/// <param name="Outputs">What the inner plan adds.</param>
internal sealed record LogicalChoosePaths(
    LogicalOperator Input, LogicalOperator Inner, BoundPathSearch Search, ImmutableArray<Variable> Outputs) : LogicalUnary(Input)
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input, Inner];
}

/// <summary>
/// For each input row every walk of <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> iterations from <see cref="From"/>, no
/// relationship twice. <see cref="Relationships"/> and the iteration's groups are new lists, in the order written.
/// </summary>
/// <param name="To">New, or bound already where <see cref="Into"/>: then only walks that end there.</param>
/// <param name="Backward">Whether <see cref="From"/> is the node on the right, so that iterations are walked from their ends.</param>
/// <param name="DifferentFrom">Relationship variables, single or lists, that no relationship of the walk may be or be in.</param>
internal sealed record LogicalQuantifiedExpand(
    LogicalOperator Input, Variable From, Variable Relationships, Variable To, BoundIteration Iteration,
        BoundLength Length, bool Into, bool Backward,
    ImmutableArray<Variable> DifferentFrom) : LogicalUnary(Input);
