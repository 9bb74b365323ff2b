using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>What an expression is made of, whatever its kind.</summary>
internal readonly record struct ExpressionParts
{
    public static readonly ExpressionParts None = new(default(ReadOnlySpan<BoundExpression?>));

    /// <param name="children">The direct parts; nulls are those that are not written.</param>
    public ExpressionParts(params ReadOnlySpan<BoundExpression?> children)
    {
        ImmutableArray<BoundExpression>.Builder present = ImmutableArray.CreateBuilder<BoundExpression>(children.Length);
        foreach (BoundExpression? child in children)
        {
            if (child is not null)
                present.Add(child);
        }

        Children = present.DrainToImmutable();
    }

    /// <summary>The direct parts, in the order in which they are computed.</summary>
    public ImmutableArray<BoundExpression> Children { get; init; }

    /// <summary>Variables of the row that the expression reads itself, beside what its children read.</summary>
    public ImmutableArray<Variable> Reads { get; init; } = [];

    /// <summary>Variables that exist inside the expression alone. Each is an object of its own, so no name outside is hidden.</summary>
    public ImmutableArray<Variable> Declares { get; init; } = [];

    /// <summary>The query of a subquery; null elsewhere. Its reads of the row are among <see cref="Reads"/>.</summary>
    public BoundQuery? Query { get; init; }
}
