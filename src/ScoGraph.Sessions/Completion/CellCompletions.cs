namespace ScoGraph.Sessions.Completion;

/// <summary>What could stand in place of a piece of a cell.</summary>
/// <param name="Start">Where the piece begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CellCompletions(IReadOnlyList<CellCompletionItem> Items, int Start, int End);

/// <summary>A text and the word for its kind.</summary>
internal sealed record CellCompletionItem(string Text, string Kind);
