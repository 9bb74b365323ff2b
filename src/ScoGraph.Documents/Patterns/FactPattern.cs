using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>A way in which texts state a fact of one type.</summary>
/// <param name="Start">The kinds of entity that the fact begins at.</param>
/// <param name="Known">The end whose kind must be known, or <c>both</c>; null where neither must.</param>
/// <param name="Text">What is looked for; null for a name within another.</param>
/// <param name="Because">Why the fact follows, where the text does not state it.</param>
internal sealed record FactPattern(
    string Name, string Type, IReadOnlyList<string> Start, IReadOnlyList<string> End, string? Known, Regex? Text, string? Because)
{
    /// <summary>Words that make a statement none, beside those of the set.</summary>
    public IReadOnlySet<string> Unless { get; init; } = new HashSet<string>();

    /// <summary>Kinds that its start is not of.</summary>
    public IReadOnlyList<string> StartNot { get; init; } = [];

    /// <summary>Kinds that its end is not of, unless its start is of the first kind that it may be of.</summary>
    public IReadOnlyList<string> EndNot { get; init; } = [];

    /// <summary>How many names must stand within the other at the least.</summary>
    public int Least { get; init; } = 1;

    public bool IsStartKnown => Known is "start" or "both";

    public bool IsEndKnown => Known is "end" or "both";
}
