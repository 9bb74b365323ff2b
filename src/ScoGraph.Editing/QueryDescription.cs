namespace ScoGraph.Editing;

/// <summary>What there is to say of the word under the cursor.</summary>
/// <param name="Title">The word in full, such as a function with its parameters.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Start">Where the word begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record QueryDescription(string Title, string Text, int Start, int End);
