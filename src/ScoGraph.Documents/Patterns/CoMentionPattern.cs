using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>
/// A fact that two names in one sentence are likely to have, by what kinds of entity they are and by words around them, where no pattern
/// fits the sentence.
/// </summary>
/// <param name="Start">The kinds of entity that the fact begins at.</param>
/// <param name="Words">Words that speak of such a fact; null where there are none.</param>
/// <param name="Least">The points that two names need.</param>
internal sealed record CoMentionPattern(
    string Name, string Type, IReadOnlyList<string> Start, IReadOnlyList<string> End, Regex? Words, int Least)
{
    /// <summary>Words near the two that make it none, beside those of the set.</summary>
    public IReadOnlySet<string> Unless { get; init; } = new HashSet<string>();

    /// <summary>Words right before the end that speak for it.</summary>
    public Regex? After { get; init; }

    /// <summary>Words right before the end that make it the end of something else.</summary>
    public Regex? NotAfter { get; init; }

    /// <summary>Words right before the start that make it something else.</summary>
    public Regex? StartNotAfter { get; init; }

    /// <summary>Words between the two that make it none.</summary>
    public Regex? NotBetween { get; init; }

    /// <summary>Words between the two that make it none where the end stands first.</summary>
    public Regex? NotBackwards { get; init; }

    /// <summary>Kinds that its end is not of.</summary>
    public IReadOnlyList<string> EndNot { get; init; } = [];

    /// <summary>Kinds that its start is not of.</summary>
    public IReadOnlyList<string> StartNot { get; init; } = [];

    /// <summary>The ends (<c>start</c>, <c>end</c>) that have no second fact of the type in a sentence that states one of them.</summary>
    public IReadOnlySet<string> Once { get; init; } = new HashSet<string>();

    /// <summary>The ends of which there may be many, so that another between the two takes nothing away.</summary>
    public IReadOnlySet<string> Many { get; init; } = new HashSet<string>();

    /// <summary>Whether a start has one end, or one list of them, in a sentence.</summary>
    public bool IsOne { get; init; }

    /// <summary>Whether an end that owns something (<c>Norway's</c>) is none.</summary>
    public bool IsNoOwner { get; init; }

    /// <summary>The ends that have no other such fact in the passage. With one of them it is looked for after all others.</summary>
    public IReadOnlySet<string> Alone { get; init; } = new HashSet<string>();

    /// <summary>The ends that have no other fact at all in the passage.</summary>
    public IReadOnlySet<string> Unused { get; init; } = new HashSet<string>();

    /// <summary>How many sentences further the two may stand.</summary>
    public int Reach { get; init; }

    /// <summary>Whether it is for names that nothing else is said of.</summary>
    public bool IsOfLone => Alone.Count > 0 || Unused.Count > 0;
}
