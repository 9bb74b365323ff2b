using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A question that was read, to be put to a table of texts.</summary>
internal interface ITextSearch
{
    /// <summary>Whether nothing can fit it.</summary>
    bool IsEmpty { get; }

    /// <summary>What FTS5 is asked for candidates; null where all texts are looked at.</summary>
    string? Match { get; }

    /// <summary>What is selected of a candidate behind its id.</summary>
    string Columns { get; }

    /// <summary>How well a candidate fits, the more, the better; null where it does not.</summary>
    double? Score(SqliteStatement row);
}
