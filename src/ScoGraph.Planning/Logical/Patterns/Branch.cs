using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// A part of a pattern that hangs at a node and of which nothing is read but how often it is found there: a relationship, what its far
/// end must meet, and further branches at that end.
/// </summary>
/// <param name="Walk">
/// The relationship, from the node at which the branch hangs. What it must differ from are single relationships of the row.
/// </param>
internal sealed record Branch(Walk Walk)
{
    /// <summary>Labels that the far end must have, all of them.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    /// <summary>What must hold, of the two ends and the relationship alone: repeatable, and never failing.</summary>
    public ImmutableArray<BoundExpression> Conditions { get; init; } = [];

    /// <summary>What hangs at the far end. These look at nothing that this one finds but that end.</summary>
    public ImmutableArray<Branch> Branches { get; init; } = [];

    /// <summary>Nodes of the row that the far end must not be.</summary>
    public ImmutableArray<Variable> Apart { get; init; } = [];

    /// <summary>
    /// Relationships from nodes of the row that must also lead to the far end: of each as many as there are, as they close a circle.
    /// </summary>
    public ImmutableArray<Walk> Closing { get; init; } = [];

    /// <summary>Relationships from nodes of the row none of which may lead to the far end.</summary>
    public ImmutableArray<Walk> Missing { get; init; } = [];

    /// <summary>
    /// Another branch of the row, counted with this one: pairs of the two whose far ends are not the same node. Then both are plain.
    /// </summary>
    public Branch? Unlike { get; init; }

    /// <summary>Whether what is found nowhere counts as found once.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether how often it is found depends on the node alone at which it hangs.</summary>
    public bool IsPlain => Apart.IsEmpty && Walk.DifferentFrom.IsEmpty && Closing.IsEmpty && Missing.IsEmpty
        && Unlike is null && Branches.All(branch => branch.IsPlain);

    /// <summary>How many relationships stand one behind the other.</summary>
    public int Depth => 1 + Branches.Select(branch => branch.Depth).DefaultIfEmpty().Max();

    /// <summary>What it reads of the row.</summary>
    public IEnumerable<Variable> Reads => [Walk.From, .. Elsewhere];

    /// <summary>What it reads of the row but the node at which it hangs; that one, too, where it is asked for again.</summary>
    public IEnumerable<Variable> Elsewhere => [.. Walk.DifferentFrom, .. Apart, .. Missing.Select(walk => walk.From),
        .. Closing.SelectMany(walk => walk.DifferentFrom.Add(walk.From)).Where(variable => variable != Walk.Relationship),
        .. Unlike?.Reads ?? [], .. Branches.SelectMany(branch => branch.Elsewhere)];

    /// <summary>All conditions, those of its branches with it.</summary>
    public IEnumerable<BoundExpression> Expressions => Conditions.Concat(Branches.SelectMany(branch => branch.Expressions))
        .Concat(Unlike?.Expressions ?? []);
}
