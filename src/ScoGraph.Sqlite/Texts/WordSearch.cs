using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>Words and phrases, ranked by BM25 (Robertson, Walker 1994) as FTS5 has it.</summary>
/// <param name="expression">What FTS5 is asked; null for nothing.</param>
internal sealed class WordSearch(string? expression) : ITextSearch
{
    public bool IsEmpty => expression is null;

    public IReadOnlyList<TextHit> Find(SqliteDatabase database, int columns, Action throwIfStopped)
    {
        SqliteStatement select = database.Kept("SELECT rowid, bm25(texts) FROM texts WHERE texts MATCH ?1");
        List<TextHit> hits = [];
        try
        {
            select.Bind(1, expression);
            while (select.Step())
            {
                throwIfStopped();
                hits.Add(new TextHit((int)select.Integer(0), -select.Real(1)));
            }
        }
        finally
        {
            select.Reset();
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Element)];
    }
}
