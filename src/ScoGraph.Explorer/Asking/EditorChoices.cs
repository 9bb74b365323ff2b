namespace ScoGraph.Explorer.Asking;

/// <summary>What could stand at a cursor, as the editor takes it.</summary>
/// <param name="Start">Where the piece begins that a candidate replaces, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The candidates, the likelier first.</param>
internal sealed record EditorChoices(int Start, int End, IReadOnlyList<EditorChoice> Items);

/// <summary>A candidate.</summary>
/// <param name="Text">What to insert.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A few words beside it; may be empty.</param>
internal sealed record EditorChoice(string Text, string Kind, string Detail);
