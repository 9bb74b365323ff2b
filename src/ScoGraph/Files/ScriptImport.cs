using ScoGraph.Formats;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Files;

/// <summary>Runs a script of openCypher statements, one after the other; places in errors are those of the file.</summary>
internal static class ScriptImport
{
    /// <exception cref="GraphFormatException">A statement is wrong or fails; those after it are not run.</exception>
    /// <param name="path">The script.</param>
    /// <param name="run">Runs a statement and says what it changed.</param>
    /// <param name="progress">Receives how far the script is; null for none.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    public static void Run(
        string path, Func<string, UpdateCounts> run, IProgress<GraphProgress>? progress, CancellationToken cancellationToken)
    {
        string script = Read(path);
        GraphProgress done = default;
        int from = 0, line = 1;
        foreach (StatementPlace statement in Statements.Of(script))
        {
            cancellationToken.ThrowIfCancellationRequested();
            line += script.AsSpan(from..statement.Start).Count('\n');
            from = statement.Start;
            try
            {
                UpdateCounts updates = run(script[statement.Start..statement.End]);
                done = new GraphProgress(done.Nodes + updates.NodesCreated, done.Relationships + updates.RelationshipsCreated);
                progress?.Report(done);
            }
            catch (QueryException error)
            {
                int before = statement.Start - (script.LastIndexOf('\n', statement.Start) + 1);
                int column = error.Line > 1 ? error.Column : error.Column + before;
                string reason = error.Hint is null ? error.Reason : $"{error.Reason} {error.Hint}";
                throw new GraphFormatException(reason, path, line + Math.Max(error.Line, 1) - 1, column, error);
            }
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, GraphFiles.StrictUtf8);
        }
        catch (System.Text.DecoderFallbackException error)
        {
            throw new GraphFormatException(FormatErrors.NotUtf8, path, 0, 0, error);
        }
    }
}
