using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>
/// A condition on the labels of a node or the type of a relationship. A chain of AND or OR is a tree of halves, so that its height is the
/// logarithm of its terms.
/// </summary>
internal abstract record BoundLabels
{
    /// <summary>The label or type that is named right here; null for none.</summary>
    public abstract string? Named { get; }

    /// <summary>The value that names labels right here; null for none.</summary>
    public abstract BoundExpression? Naming { get; }

    /// <summary>The conditions that this one joins or negates.</summary>
    public abstract ImmutableArray<BoundLabels> Operands { get; }

    /// <summary>Every value that names labels, however deep.</summary>
    public IEnumerable<BoundExpression> Computed => All.Select(labels => labels.Naming).OfType<BoundExpression>();

    /// <summary>This condition and all inside it, in the order written.</summary>
    public IEnumerable<BoundLabels> All
    {
        get
        {
            Stack<BoundLabels> open = new([this]);
            while (open.TryPop(out BoundLabels? labels))
            {
                yield return labels;
                for (int i = labels.Operands.Length - 1; i >= 0; i--)
                    open.Push(labels.Operands[i]);
            }
        }
    }
}

internal sealed record BoundLabelName(string Name) : BoundLabels
{
    public override string? Named => Name;

    public override BoundExpression? Naming => null;

    public override ImmutableArray<BoundLabels> Operands => [];
}

/// <summary>The labels, or the type, that a string or a list of strings names: all of them, or one where <see cref="Any"/>.</summary>
internal sealed record BoundComputedLabels(BoundExpression Names, bool Any) : BoundLabels
{
    public override string? Named => null;

    public override BoundExpression? Naming => Names;

    public override ImmutableArray<BoundLabels> Operands => [];
}

/// <summary>Any label at all.</summary>
internal sealed record BoundAnyLabel : BoundLabels
{
    public override string? Named => null;

    public override BoundExpression? Naming => null;

    public override ImmutableArray<BoundLabels> Operands => [];
}

internal sealed record BoundNotLabels(BoundLabels Operand) : BoundLabels
{
    public override string? Named => null;

    public override BoundExpression? Naming => null;

    public override ImmutableArray<BoundLabels> Operands => [Operand];
}

internal sealed record BoundAndLabels(BoundLabels Left, BoundLabels Right) : BoundLabels
{
    public override string? Named => null;

    public override BoundExpression? Naming => null;

    public override ImmutableArray<BoundLabels> Operands => [Left, Right];
}

internal sealed record BoundOrLabels(BoundLabels Left, BoundLabels Right) : BoundLabels
{
    public override string? Named => null;

    public override BoundExpression? Naming => null;

    public override ImmutableArray<BoundLabels> Operands => [Left, Right];
}
