using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>A way in which texts state a fact of one type.</summary>
/// <param name="Start">The kinds of entity that the fact begins at.</param>
/// <param name="Known">The end whose kind must be known; null where neither must.</param>
/// <param name="Text">What is looked for; null for a name within another.</param>
/// <param name="Because">Why the fact follows, where the text does not state it.</param>
internal sealed record FactPattern(
    string Name, string Type, IReadOnlyList<string> Start, IReadOnlyList<string> End, string? Known, Regex? Text, string? Because);
