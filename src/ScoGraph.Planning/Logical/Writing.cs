using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// An operator that changes the graph. It takes all its input first, then makes all changes, then passes the rows on, so that what is
/// read before it never sees them and what is read after it sees them all.
/// </summary>
internal abstract record LogicalWrite(LogicalOperator Input) : LogicalUnary(Input);

/// <summary>Creates nodes, relationships and paths for each row.</summary>
internal sealed record LogicalCreate(LogicalOperator Input, BoundCreate Create) : LogicalWrite(Input);

/// <summary>
/// For each row in turn the rows of <see cref="Match"/>, which sees what earlier rows created; where there is none, one row with what
/// the merge creates. The updates follow for each row.
/// </summary>
internal sealed record LogicalMerge(LogicalOperator Input, LogicalOperator Match, BoundMerge Merge) : LogicalWrite(Input)
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input, Match];
}

/// <summary>Sets and removes properties and labels for each row.</summary>
internal sealed record LogicalUpdate(LogicalOperator Input, ImmutableArray<BoundUpdate> Updates) : LogicalWrite(Input);

/// <summary>Deletes for each row.</summary>
internal sealed record LogicalDelete(LogicalOperator Input, BoundDelete Delete) : LogicalWrite(Input);

/// <summary>
/// For each row, and each item of its list in turn, runs <see cref="Inner"/> to its end with the item as <see cref="Variable"/>.
/// </summary>
internal sealed record LogicalForeach(LogicalOperator Input, LogicalOperator Inner, BoundExpression List, Variable Variable)
    : LogicalWrite(Input)
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input, Inner];
}
