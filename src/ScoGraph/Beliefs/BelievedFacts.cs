using System.Collections.Immutable;
using ScoGraph.Beliefs;

namespace ScoGraph;

/// <summary>
/// Which facts somebody believes, by where they come from. Made for <see cref="QuerySource.Believe"/>; each condition gives another object,
/// and all have to be met. Immutable.
/// </summary>
/// <remarks>
/// Facts are relationships that say where they come from (see <see cref="Provenance"/>). Those that say nothing of it are not judged: they
/// are shown, and the view's warnings count them.
/// </remarks>
public sealed class BelievedFacts
{
    internal static readonly BelievedFacts All = new([], ImmutableHashSet<long>.Empty);

    private BelievedFacts(ImmutableArray<Func<SourcedFact, bool>> conditions, ImmutableHashSet<long> without) =>
        (Conditions, Hidden) = (conditions, without);

    internal ImmutableArray<Func<SourcedFact, bool>> Conditions { get; }

    /// <summary>The relationships that are not believed, whatever they say.</summary>
    internal ImmutableHashSet<long> Hidden { get; }

    /// <summary>Whose claims alone are believed; null for everyone's.</summary>
    internal string? Speaker { get; private init; }

    /// <summary>Only facts that a text states; none that is inferred.</summary>
    public BelievedFacts StatedOnly() => With(fact => !fact.Provenance.IsInferred);

    /// <summary>Only facts that another document supports, too, or alone.</summary>
    /// <param name="document">The key of the document that is not believed.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public BelievedFacts NotFrom(string document)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return With(fact => fact.Documents.Any(other => other != document));
    }

    /// <summary>
    /// Only what somebody said: facts with them in <c>statedBy</c>, the claims that they <c>STATED</c>, and what belongs to these claims.
    /// Claims of others are hidden.
    /// </summary>
    /// <param name="speaker">The key of the speaker.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public BelievedFacts SaidBy(string speaker)
    {
        ArgumentException.ThrowIfNullOrEmpty(speaker);
        BelievedFacts said = With(fact => fact.Speakers.Contains(speaker));
        return new BelievedFacts(said.Conditions, Hidden) { Speaker = speaker };
    }

    /// <summary>Only facts that several documents support; relationships of one type between the same ends are one fact.</summary>
    /// <param name="documents">How many at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public BelievedFacts FromAtLeast(int documents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(documents, 1);
        return With(fact => fact.Documents.Count >= documents);
    }

    /// <summary>Without some facts.</summary>
    /// <param name="facts">The relationships.</param>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public BelievedFacts Without(params IEnumerable<Relationship> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        IEnumerable<long> ids = facts.Select(fact => fact?.Id ?? throw new ArgumentException("A relationship is null.", nameof(facts)));
        return new BelievedFacts(Conditions, Hidden.Union(ids)) { Speaker = Speaker };
    }

    private BelievedFacts With(Func<SourcedFact, bool> condition) => new(Conditions.Add(condition), Hidden) { Speaker = Speaker };
}
