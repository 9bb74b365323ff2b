namespace ScoGraph.Formats.Json.Trees;

/// <summary>A member of an object.</summary>
internal readonly record struct JsonMember(string Name, JsonTree Value);
