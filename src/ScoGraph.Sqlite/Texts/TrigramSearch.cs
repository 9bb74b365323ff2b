using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A name as somebody typed it: what shares enough three-letter pieces with it.</summary>
/// <param name="query">What was typed.</param>
/// <param name="properties">How many properties the index has.</param>
internal sealed class TrigramSearch(string query, int properties) : ITextSearch
{
    private const double LeastLikeness = 0.4;

    private readonly TrigramText _sought = new(query);

    public bool IsEmpty => _sought.Words.Length == 0;

    /// <summary>Words of one or two letters have no piece of three: all texts are looked at.</summary>
    public string? Match => string.Join(" OR ", _sought.Inner.Select(piece => $"\"{piece}\"")) is { Length: > 0 } pieces ? pieces : null;

    public string Columns => "*";

    public double? Score(SqliteStatement row)
    {
        double best = 0;
        for (int property = 0; property < properties; property++)
            best = Math.Max(best, Likeness(row.Text(property + 1)));
        return best >= LeastLikeness ? best : null;
    }

    private double Likeness(string? texts) =>
        texts is null ? 0 : texts.Split(TextRows.Border).Max(text => _sought.Likeness(new TrigramText(text)));
}
