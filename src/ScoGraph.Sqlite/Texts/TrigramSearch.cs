using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A name as somebody typed it: what shares enough three-letter pieces with it.</summary>
/// <param name="query">What was typed.</param>
internal sealed class TrigramSearch(string query) : ITextSearch
{
    private const double LeastLikeness = 0.4;

    private readonly TrigramText _sought = new(query);

    public bool IsEmpty => _sought.Words.Length == 0;

    public IReadOnlyList<TextHit> Find(SqliteDatabase database, int columns, Action throwIfStopped)
    {
        // Words of one or two letters have no piece of three: all texts are looked at.
        string match = string.Join(" OR ", _sought.Inner.Select(piece => $"\"{piece}\""));
        SqliteStatement select = database.Kept($"SELECT rowid, * FROM texts{(match.Length == 0 ? "" : " WHERE texts MATCH ?1")}");
        List<TextHit> hits = [];
        try
        {
            if (match.Length > 0)
                select.Bind(1, match);
            while (select.Step())
            {
                throwIfStopped();
                double best = 0;
                for (int column = 0; column < columns; column++)
                    best = Math.Max(best, Likeness(select.Text(column + 1)));
                if (best >= LeastLikeness)
                    hits.Add(new TextHit((int)select.Integer(0), best));
            }
        }
        finally
        {
            select.Reset();
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Element)];
    }

    private double Likeness(string? texts) =>
        texts is null ? 0 : texts.Split(TextRows.Border).Max(text => _sought.Likeness(new TrigramText(text)));
}
