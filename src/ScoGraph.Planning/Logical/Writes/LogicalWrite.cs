
namespace ScoGraph.Planning.Logical.Writes;

/// <summary>
/// An operator that changes the graph. It takes all its input first, then makes all changes, then passes the rows on, so that what is
/// read before it never sees them and what is read after it sees them all.
/// </summary>
internal abstract record LogicalWrite(LogicalOperator Input) : LogicalUnary(Input)
{
    public sealed override OperatorTraits Traits => OperatorTraits.Writes;
}
