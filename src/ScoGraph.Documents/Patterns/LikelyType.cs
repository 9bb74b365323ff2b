using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>A type of fact that two names in a passage may have, by what kinds of entity they are.</summary>
/// <param name="Start">The kinds of entity that it begins at.</param>
/// <param name="StartNot">Kinds that its start is not of.</param>
/// <param name="EndNot">Kinds that its end is not of.</param>
internal sealed record LikelyType(
    string Type, IReadOnlyList<string> Start, IReadOnlyList<string> StartNot, IReadOnlyList<string> End, IReadOnlyList<string> EndNot)
{
    /// <summary>Whether a start has one such fact, so that what a pattern says of it leaves no room for another.</summary>
    public bool IsOne { get; init; }

    /// <summary>Words of which one must stand near; null where none must.</summary>
    public Regex? Words { get; init; }
}
