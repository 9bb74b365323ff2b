using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>
/// For each row in turn the rows of <see cref="Match"/>, which sees what earlier rows created; where there is none, one row with what
/// the merge creates. The updates follow for each row. Changes the graph as <see cref="LogicalWrite"/> does.
/// </summary>
internal sealed record LogicalMerge(LogicalOperator Input, LogicalOperator Inner, BoundMerge Merge) : LogicalNesting(Input, Inner)
{
    /// <summary>What is looked for before it is created.</summary>
    public LogicalOperator Match => Inner;

    public override IEnumerable<Variable> Introduced =>
        [.. Merge.Create.Created, .. Merge.Pattern.Nodes, .. Merge.Pattern.Paths.Select(v => v.Variable)];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions).Union(Merge.Create.Joined).Except(Merge.Create.Created);

    public override IEnumerable<BoundExpression> Expressions => Merge.Expressions;

    public override OperatorTraits Traits => OperatorTraits.Writes;
}
