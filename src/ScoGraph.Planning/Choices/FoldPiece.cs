using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>The place of an operator while branches are folded: what still stands there of it, and a branch that ends there.</summary>
/// <param name="origin">The operator.</param>
/// <param name="number">How many stand above it.</param>
internal sealed class FoldPiece(LogicalOperator origin, int number)
{
    public int Number => number;

    /// <summary>A branch, which may still become part of a longer one.</summary>
    public Branch? Branch { get; set; }

    /// <summary>A relationship between two nodes that is only counted, and may become part of a branch to either.</summary>
    public LogicalExpand? Closing { get; set; }

    /// <summary>Whether the operator stays as it is.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the operator stays, and finds several rows for each that it takes.</summary>
    public bool Grows => IsKept && origin is LogicalWalk { Into: false };

    /// <summary>The conditions of a filter that are still tested here.</summary>
    public List<BoundExpression> Conditions { get; } = origin is LogicalFilter filter ? [.. filter.Predicates] : [];

    /// <summary>Whether anything is left here.</summary>
    public bool IsOpen => IsKept || Branch is not null || Closing is not null || Conditions.Count > 0;

    /// <summary>What is read here; what a kept operator reads is noted elsewhere.</summary>
    public IEnumerable<Variable> Reads =>
        [.. Branch?.Reads ?? [], .. Closing?.Reads ?? [], .. Conditions.Count == 0 ? [] : FreeVariables.Of(Conditions)];

    /// <summary>Whether the branch is one step of a walk and nothing else, of which the operator itself takes no longer.</summary>
    private bool IsStep => Branch is { IsPlain: true, Optional: false, Conditions.IsEmpty: true, Branches.IsEmpty: true };

    /// <summary>What stands here, over an input.</summary>
    public LogicalOperator Over(LogicalOperator input)
    {
        LogicalOperator below = origin is LogicalFilter filter ? Filter(filter, input)
            : IsKept || Closing is not null ? Origin(input) : input;
        return Branch is null ? below : IsStep ? Origin(below) : new LogicalCountBranch(below, Branch);
    }

    private LogicalOperator Origin(LogicalOperator input)
    {
        ImmutableArray<LogicalOperator> inputs = origin.Inputs;
        return origin.WithInputs(inputs.SetItem(0, input));
    }

    private LogicalOperator Filter(LogicalFilter filter, LogicalOperator input) => Conditions.Count == 0 ? input
        : Conditions.Count == filter.Predicates.Length ? Origin(input) : new LogicalFilter(input, [.. Conditions]);
}
