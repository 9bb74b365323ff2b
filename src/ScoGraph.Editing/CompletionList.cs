namespace ScoGraph.Editing;

/// <summary>The candidates for one piece of a text.</summary>
/// <param name="Start">Where the piece begins that a candidate replaces, in UTF-16 code units.</param>
/// <param name="End">Where it ends: at the cursor.</param>
/// <param name="Items">The candidates, the likelier kinds first, each kind in the order of its names.</param>
internal sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items);
