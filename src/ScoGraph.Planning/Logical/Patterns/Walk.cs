using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>From where relationships are walked, along which, and to where.</summary>
/// <param name="From">Bound before; where it is null nothing is found.</param>
/// <param name="Relationship">The relationship, or the list of those that a longer walk goes along.</param>
/// <param name="To">New, or bound already where <see cref="Into"/>: then only what ends there.</param>
/// <param name="Types">Any of these; empty for every type.</param>
/// <param name="Direction">Seen from <see cref="From"/>. With Both a relationship from a node to itself comes once.</param>
/// <param name="DifferentFrom">Relationship variables, single or lists, that no relationship of the walk may be or be in.</param>
internal sealed record Walk(
    Variable From, Variable Relationship, Variable To, ImmutableArray<string> Types, Direction Direction, bool Into,
    ImmutableArray<Variable> DifferentFrom)
{
    /// <summary>What it reads of a row.</summary>
    public IEnumerable<Variable> Reads => [From, .. DifferentFrom, .. Into ? [To] : Array.Empty<Variable>()];

    /// <summary>What it adds to a row.</summary>
    public IEnumerable<Variable> Introduced => Into ? [Relationship] : [Relationship, To];
}
