namespace ScoGraph.Tool.Checking;

/// <summary>A query whose rows are facts that cannot hold together.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Query">
/// A query that returns <c>first</c> and <c>second</c>: relationships, or nodes with the name of a property as <c>property</c>.
/// </param>
/// <param name="File">Where it is from, for messages.</param>
internal sealed record ContradictionRule(string Name, string Query, string File);
