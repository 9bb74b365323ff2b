namespace ScoGraph.Editing;

/// <summary>A text that could stand at the cursor.</summary>
/// <param name="Text">What to insert, in backticks where the name needs them.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A few words beside it, such as a count or a signature; may be empty.</param>
internal sealed record CompletionItem(string Text, CompletionKind Kind, string Detail);
