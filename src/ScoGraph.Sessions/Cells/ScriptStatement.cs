using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Sessions.Cells;

/// <summary>A statement of a script, by its place.</summary>
/// <param name="Script">The whole text.</param>
/// <param name="Start">Where the statement begins in it.</param>
/// <param name="End">Where it ends, without the semicolon.</param>
internal sealed record ScriptStatement(string Script, int Start, int End)
{
    public string Text => Script[Start..End];

    /// <summary>The statements of a script, at least one: of an empty script it is the script, which no query is.</summary>
    public static IReadOnlyList<ScriptStatement> Read(string script)
    {
        ScriptStatement[] all = [.. Statements.Of(script).Select(s => new ScriptStatement(script, s.Start, s.End))];
        return all.Length > 0 ? all : [new ScriptStatement(script, 0, script.Length)];
    }

    /// <summary>An error of the statement with its place in the script; one without a place is told at the statement's beginning.</summary>
    public QueryException Place(QueryException error)
    {
        SourceSpan span = error.Diagnostic.Span, placed = span.IsNone ? new SourceSpan(Start, 1) : span with { Start = span.Start + Start };
        return new QueryException(error.Diagnostic with { Span = placed }, Script, error);
    }

    /// <summary>A place of the statement, line and column from 1, as a place of the script.</summary>
    public (int Line, int Column) Place(int line, int column)
    {
        (int firstLine, int firstColumn) = DiagnosticRenderer.Locate(Script, Start);
        return (firstLine + line - 1, line == 1 ? firstColumn + column - 1 : column);
    }
}
