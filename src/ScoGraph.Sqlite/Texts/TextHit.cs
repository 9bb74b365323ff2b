namespace ScoGraph.Sqlite.Texts;

/// <summary>An element that was found.</summary>
/// <param name="Element">Its id.</param>
/// <param name="Score">How well it fits; the more, the better.</param>
internal readonly record struct TextHit(int Element, double Score);
