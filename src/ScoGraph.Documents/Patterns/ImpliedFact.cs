namespace ScoGraph.Documents.Patterns;

/// <summary>A fact that follows from another: who is a member of an organisation holds the role that is called so.</summary>
/// <param name="When">The type of the other fact.</param>
/// <param name="Role">The word with which the name of the role begins.</param>
internal sealed record ImpliedFact(string Name, string When, string Type, string Role, string Because);
