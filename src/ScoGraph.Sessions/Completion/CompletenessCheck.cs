using ScoGraph.Queries;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;
using ScoGraph.Syntax;

namespace ScoGraph.Sessions.Completion;

/// <summary>Judges cells by what is said of their statements before they run.</summary>
internal static class CompletenessCheck
{
    public static Completeness Of(Session session, string cell)
    {
        foreach (CellPart part in CellReader.Read(cell))
        {
            Completeness judged = Part(session, cell, part);
            if (judged != Completeness.Complete)
                return judged;
        }

        return Completeness.Complete;
    }

    private static Completeness Part(Session session, string cell, CellPart part)
    {
        IMagic? magic = part.Magic is null ? null : MagicCatalog.Find(part.Magic);
        string text = cell[(magic?.QueryStart(cell, part) ?? part.Start)..part.End];
        if (part.Magic is not null && (magic is not { TakesQuery: true, NeedsQuery: var needs }
            || (!needs && text.Trim().Length == 0)))
            return Completeness.Complete;
        if (CypherParser.Parse(text).Error is { } error)
            return error.IsUnfinished && !part.IsClosed ? Completeness.Incomplete : Completeness.Invalid;
        return !part.IsClosed && LacksEnd(session, text) ? Completeness.Incomplete : Completeness.Complete;
    }

    /// <summary>Whether clauses are right and a RETURN is missing. Other mistakes are for the run to show.</summary>
    private static bool LacksEnd(Session session, string text)
    {
        try
        {
            session.Source.Open(new QueryRequest(text, session.Parameters, null, CancellationToken.None));
            return false;
        }
        catch (QueryException exception)
        {
            return exception.Diagnostic.IsUnfinished;
        }
    }
}
