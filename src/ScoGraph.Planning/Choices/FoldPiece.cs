using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>An operator while branches are folded: as it stands, or what has become of it so far.</summary>
/// <param name="origin">The operator.</param>
internal sealed class FoldPiece(LogicalOperator origin)
{
    /// <summary>A branch that ends here and may still become part of a longer one.</summary>
    public Branch? Branch { get; init; }

    /// <summary>A relationship between two nodes that is only counted, and may become part of a branch to either.</summary>
    public LogicalExpand? Closing { get; init; }

    /// <summary>The conditions of a filter that are still tested here.</summary>
    public List<BoundExpression> Conditions { get; } = origin is LogicalFilter filter ? [.. filter.Predicates] : [];

    /// <summary>Whether a branch stands for it.</summary>
    public bool IsGone { get; set; }

    /// <summary>Whether it stays where it is, whatever comes before it.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether anything is left of it.</summary>
    public bool IsOpen => origin is not LogicalFilter || Conditions.Count > 0;

    /// <summary>What a branch or conditions read; what else is kept is noted elsewhere.</summary>
    public IEnumerable<Variable> Reads => Branch is not null ? Branch.Reads : Closing is not null ? Closing.Reads : FreeVariables.Of(Conditions);

    /// <summary>Whether it is one step of a walk and nothing else, of which the operator itself takes no longer.</summary>
    private bool IsStep => Branch is { IsPlain: true, Optional: false, Conditions.IsEmpty: true, Branches.IsEmpty: true };

    /// <summary>The operator for it, over an input.</summary>
    public LogicalOperator Over(LogicalOperator input)
    {
        if (Branch is not null && !IsStep)
            return new LogicalCountBranch(input, Branch);
        if (origin is LogicalFilter filter && Conditions.Count < filter.Predicates.Length)
            return Conditions.Count == 0 ? input : new LogicalFilter(input, [.. Conditions]);
        return origin.WithInputs([input, .. origin.Inputs.Skip(1)]);
    }
}
