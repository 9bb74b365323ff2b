namespace ScoGraph.Explorer.Starting;

/// <summary>Which graphs are looked at.</summary>
/// <param name="Files">The files that hold them.</param>
/// <param name="BuiltIn">Whether the built-in graph is among them.</param>
internal sealed record ChosenGraphs(IReadOnlyList<string> Files, bool BuiltIn);
