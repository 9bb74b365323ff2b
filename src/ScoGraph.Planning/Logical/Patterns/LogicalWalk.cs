using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>An operator that follows relationships from a node.</summary>
internal abstract record LogicalWalk(LogicalOperator Input, Walk Walk) : LogicalUnary(Input)
{
    public Variable From => Walk.From;

    public Variable To => Walk.To;

    public ImmutableArray<string> Types => Walk.Types;

    public Direction Direction => Walk.Direction;

    public bool Into => Walk.Into;

    public ImmutableArray<Variable> DifferentFrom => Walk.DifferentFrom;
}
