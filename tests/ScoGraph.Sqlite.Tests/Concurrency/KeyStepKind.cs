namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>What is done to keys, and what came of it.</summary>
internal enum KeyStepKind
{
    Read,
    ReadAll,
    Set,
    Create,
    Delete,
}
