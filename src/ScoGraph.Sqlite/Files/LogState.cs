namespace ScoGraph.Sqlite.Files;

/// <summary>What the log of a file is.</summary>
internal enum LogState
{
    /// <summary>Every transaction in it is whole; or there is none.</summary>
    Whole,

    /// <summary>It ends within a transaction, as a crash leaves it.</summary>
    CutOff,

    /// <summary>Transactions stand behind one that is not whole.</summary>
    Damaged,
}
