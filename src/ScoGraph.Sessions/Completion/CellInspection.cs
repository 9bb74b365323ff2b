using ScoGraph.Editing;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Completion;

/// <summary>Describes the magic, or the word of a query, at a place of a cell.</summary>
internal static class CellInspection
{
    public static MimeBundle? Find(Session session, string cell, int cursor)
    {
        int start = CellWord.StartOfMagic(cell, cursor);
        if (start < 0)
            return InQuery(session, cell, cursor);
        int end = start + 1;
        while (end < cell.Length && char.IsAsciiLetterOrDigit(cell[end]))
            end++;
        return MagicCatalog.Find(cell[(start + 1)..end]) is { } magic
            ? new MimeBundle(session.Host.Say($"{magic.Usage}\n{magic.Help}")) : null;
    }

    private static MimeBundle? InQuery(Session session, string cell, int cursor) =>
        CellWord.QueryAround(cell, cursor) is { } query
            && QueryCompletion.Describe(
                query, Math.Min(cursor, query.Length), session.Graph.Schema(), session.Graph.Offered.Functions,
                session.Graph.Offered.Procedures) is { } found
            ? new MimeBundle($"{found.Title}\n{found.Text}") : null;
}
