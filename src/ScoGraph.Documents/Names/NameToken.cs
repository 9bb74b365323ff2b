namespace ScoGraph.Documents.Names;

/// <summary>A word, or what stands between two words.</summary>
/// <param name="Symbol">Its number in the vocabulary; less than zero where no name has it.</param>
internal readonly record struct NameToken(int Symbol, int Start, int End);
