using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding.Bound;

/// <summary>CREATE or DROP of an index or a constraint.</summary>
/// <param name="Declaration">What is declared; null for DROP.</param>
/// <param name="Name">The name of what is declared or dropped.</param>
/// <param name="IsConstraint">Whether a constraint is meant, and not an index.</param>
/// <param name="IsLenient">Whether it changes nothing where what it asks is so already, instead of failing.</param>
internal sealed record BoundSchema(SourceSpan Span, GraphDeclaration? Declaration, string Name, bool IsConstraint, bool IsLenient)
    : BoundClause(Span)
{
    public override IEnumerable<BoundExpression> Expressions => [];

    public override ImmutableArray<BoundPattern> Patterns => [];

    public override ImmutableArray<BoundQuery> Queries => [];

    public override bool Writes => true;
}
