using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A table that was read from the file.</summary>
/// <param name="Table">The table.</param>
/// <param name="State">The state that it was brought to.</param>
/// <param name="Changed">How many elements changed between the state in the file and this one.</param>
internal sealed record StartedTexts(IndexedTexts Table, MemorySnapshot State, int Changed);
