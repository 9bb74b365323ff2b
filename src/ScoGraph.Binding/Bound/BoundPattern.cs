using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding.Bound;

/// <summary>
/// What a MATCH looks for: topology apart from conditions. Labels, properties and inline WHERE of nodes and single relationships have
/// become <see cref="Predicates"/> (conjuncts, together with the clause's own WHERE split at AND); what must hold of each step of a
/// variable-length relationship stands with it. A variable may be bound by an earlier clause; then it is a condition, not a question.
/// The relationships of one pattern are pairwise different (also those inside variable-length ones), as far as
/// <see cref="BoundRelationshipPattern.DifferentWithin"/> says so.
/// </summary>
/// <param name="Nodes">Every node variable once.</param>
/// <param name="Relationships">In the order written.</param>
/// <param name="ShortestPaths">
/// shortestPath and allShortestPaths patterns; their ends are among <see cref="Nodes"/>. Not part of the uniqueness.
/// </param>
/// <param name="Paths">Named paths, to be built from the elements once they are found.</param>
/// <param name="Predicates">Conjuncts over the pattern's and earlier variables; a path's predicates see the path variable.</param>
internal sealed record BoundPattern(
    ImmutableArray<Variable> Nodes, ImmutableArray<BoundRelationshipPattern> Relationships, ImmutableArray<BoundShortestPath> ShortestPaths,
    ImmutableArray<BoundPathVariable> Paths, ImmutableArray<BoundExpression> Predicates)
{
    /// <summary>Which of the paths are meant, where a search stands before the pattern's only one; null for all of them.</summary>
    public BoundPathSearch? Search { get; init; }

    /// <summary>
    /// What the clause's WHERE asks of the paths that a search has chosen; empty without a search, where it is among
    /// <see cref="Predicates"/>.
    /// </summary>
    public ImmutableArray<BoundExpression> After { get; init; } = [];

    /// <summary>The relationships, those of shortest paths behind the others.</summary>
    public IEnumerable<BoundRelationshipPattern> AllRelationships => Relationships.Concat(ShortestPaths.Select(p => p.Relationship));

    /// <summary>Every condition, those on steps and iterations with it.</summary>
    public IEnumerable<BoundExpression> Expressions => AllRelationships.SelectMany(r => r.Predicates).Concat(Predicates).Concat(After);
}

/// <summary>
/// ANY, SHORTEST k and SHORTEST k GROUPS (ISO/IEC 39075, path pattern prefix): of the paths between two nodes, the shortest.
/// </summary>
/// <param name="Choice">How many.</param>
/// <param name="Start">The node on the left.</param>
/// <param name="End">The node on the right.</param>
/// <param name="Relationships">Single relationships or lists of them: their number is the length.</param>
internal sealed record BoundPathSearch(PathChoice Choice, Variable Start, Variable End, ImmutableArray<Variable> Relationships);

/// <summary>How many of the shortest paths between two nodes.</summary>
/// <param name="Count">At least 1.</param>
/// <param name="Groups">Whether the count is of lengths, each with all of its paths, rather than of paths.</param>
internal readonly record struct PathChoice(long Count, bool Groups)
{
    public static readonly PathChoice One = new(1, Groups: false);
    public static readonly PathChoice AllShortest = new(1, Groups: true);
}

/// <summary>
/// One relationship of a pattern. <c>&lt;-</c> is turned round, so that it points from <see cref="From"/> to <see cref="To"/>, if directed.
/// </summary>
/// <param name="Variable">
/// The relationship, or with a <see cref="Length"/> the list of relationships in the order from <see cref="From"/> to <see cref="To"/>.
/// </param>
/// <param name="Types">Any of these; empty for every type. (Type expressions with negation become a predicate.)</param>
/// <param name="Directed">False for either direction.</param>
internal sealed record BoundRelationshipPattern(
    SourceSpan Span, Variable Variable, Variable From, Variable To, ImmutableArray<string> Types, bool Directed)
{
    /// <summary>Null for exactly one.</summary>
    public BoundLength? Length { get; init; }

    /// <summary>
    /// Whether the pattern was written right to left (<c>&lt;-</c>), so that a variable-length list, which reads in the written order, runs
    /// from <see cref="To"/> to <see cref="From"/>.
    /// </summary>
    public bool Reversed { get; init; }

    /// <summary>
    /// What a quantified path repeats; null for relationships. Then <see cref="From"/> is the node on the left, <see cref="Variable"/> the
    /// list of all relationships as written, and <see cref="Length"/> counts iterations.
    /// </summary>
    public BoundIteration? Iteration { get; init; }

    /// <summary>
    /// The number of a group of relationships that are all different: 0 is that of the clause. Null for one that may be the same as any.
    /// </summary>
    public int? DifferentWithin { get; init; } = 0;

    /// <summary>What each step, or each iteration, must meet.</summary>
    public IEnumerable<BoundExpression> Predicates => [.. Length?.StepPredicates ?? [], .. Iteration?.Predicates ?? []];

    /// <summary>
    /// Whether a relationship could fit this one and another, as far as the types tell, where the two must differ.
    /// </summary>
    public bool MayCoincide(BoundRelationshipPattern other)
    {
        if (DifferentWithin is null || DifferentWithin != other.DifferentWithin)
            return false;

        // Asked of every two relationships of a pattern, so nothing is allocated.
        if (Types.IsEmpty || other.Types.IsEmpty)
            return true;
        foreach (string type in Types)
        {
            if (other.Types.Contains(type))
                return true;
        }

        return false;
    }
}

/// <summary>
/// Bounds of a variable length, both inclusive; no upper bound where <see cref="Max"/> is null. And what each step must meet.
/// </summary>
/// <param name="Min">0 or more; 1 where not written.</param>
/// <param name="Step">The variable for the relationship of a step, used in <see cref="StepPredicates"/>.</param>
/// <param name="StepPredicates">
/// Conjuncts over <see cref="Step"/>, variables of earlier clauses, and of the pattern: those that read the pattern stand among its
/// predicates as well, as conditions on the whole list.
/// </param>
internal sealed record BoundLength(long Min, long? Max, Variable Step, ImmutableArray<BoundExpression> StepPredicates)
{
    /// <summary>What the walk may repeat.</summary>
    public WalkMode Mode { get; init; }
}

/// <summary>A search for the shortest walks of one relationship pattern between two nodes.</summary>
/// <param name="Path">The path; anonymous where no name is given.</param>
/// <param name="Relationship">
/// Its one relationship pattern; a <see cref="BoundRelationshipPattern.Length"/> of 1..1 where none is written.
/// </param>
/// <param name="Choice">How many are meant.</param>
internal sealed record BoundShortestPath(Variable Path, BoundRelationshipPattern Relationship, PathChoice Choice);

/// <summary>A named path over the elements of the pattern, in the order written.</summary>
/// <param name="Variable">The path.</param>
/// <param name="Nodes">One more than <see cref="Relationships"/>.</param>
/// <param name="Relationships">Single relationships or lists of them.</param>
internal sealed record BoundPathVariable(Variable Variable, ImmutableArray<Variable> Nodes, ImmutableArray<Variable> Relationships);
