namespace ScoGraph.Explorer.Shelf;

/// <summary>A question that is kept.</summary>
/// <param name="Name">What it is called; empty where it is only history.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters as JSON; may be empty.</param>
internal sealed record KeptQuestion(string Name, string Text, string Parameters);
