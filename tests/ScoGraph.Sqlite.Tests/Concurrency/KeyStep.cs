namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>A step of a transaction.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Key">The key, where it is about one.</param>
/// <param name="Value">What it writes, a value that no other step writes.</param>
internal sealed record KeyStep(KeyStepKind Kind, int Key, long Value);
