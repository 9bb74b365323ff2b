using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>A type's name as it is printed, and the kinds of its values.</summary>
/// <param name="IsComplete">Whether the name itself says if null belongs to the type, so that NOT NULL cannot follow.</param>
internal sealed record TypeNameEntry(string Name, ValueTypes Kinds, bool IsComplete = false);
