using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A question that was read, to be put to a table of texts.</summary>
internal interface ITextSearch
{
    /// <summary>Whether nothing can fit it.</summary>
    bool IsEmpty { get; }

    /// <summary>What fits, the best first; of equally good ones the lowest id.</summary>
    IReadOnlyList<TextHit> Find(SqliteDatabase database, int columns, Action throwIfStopped);
}
