using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>Words and phrases, ranked by BM25 (Robertson, Walker 1994) as FTS5 has it.</summary>
/// <param name="expression">What FTS5 is asked; null for nothing.</param>
internal sealed class WordSearch(string? expression) : ITextSearch
{
    public bool IsEmpty => expression is null;

    public string? Match => expression;

    public string Columns => "bm25(texts)";

    public double? Score(SqliteStatement row) => -row.Real(1);
}
