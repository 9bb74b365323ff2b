using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>
/// The path inside a quantified path, as each iteration walks it. Its variables are single elements there; outside they are lists, an item
/// for each iteration.
/// </summary>
/// <param name="Nodes">
/// One more than <see cref="Hops"/>, in the order written; a variable may stand twice, which means the same node.
/// </param>
/// <param name="Hops">The relationships between them.</param>
/// <param name="Predicates">
/// Conjuncts over the inside variables, variables of earlier clauses, and of the pattern: those that read the pattern outside stand among
/// its predicates as well, as conditions on the whole lists.
/// </param>
/// <param name="Groups">The variables that have a name.</param>
internal sealed record BoundIteration(
    ImmutableArray<Variable> Nodes, ImmutableArray<BoundHop> Hops, ImmutableArray<BoundExpression> Predicates,
        ImmutableArray<BoundGroup> Groups)
{
    /// <summary>The inside variables.</summary>
    public IEnumerable<Variable> Inside => Nodes.Concat(Hops.Select(h => h.Relationship)).Distinct();
}

/// <summary>One relationship of an iteration.</summary>
/// <param name="Types">Any of these; empty for every type.</param>
/// <param name="Direction">Seen from the left.</param>
internal sealed record BoundHop(Variable Relationship, ImmutableArray<string> Types, Direction Direction);

/// <summary>A variable of a quantified path as it is seen outside, and inside.</summary>
internal sealed record BoundGroup(Variable List, Variable Item);
