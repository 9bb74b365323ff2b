using ScoGraph.Formats;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Files;

/// <summary>Runs a script of openCypher statements as one transaction; places in errors are those of the file.</summary>
internal static class ScriptImport
{
    /// <exception cref="GraphFormatException">A statement is wrong or fails; nothing of the script is done.</exception>
    public static void Run(string path, Graph graph, IProgress<GraphProgress>? progress, CancellationToken cancellation)
    {
        string script = Read(path);
        using Transaction transaction = graph.BeginTransaction(cancellation);
        GraphProgress done = default;
        int from = 0, line = 1;
        foreach (StatementPlace statement in Statements.Of(script))
        {
            cancellation.ThrowIfCancellationRequested();
            line += script.AsSpan(from..statement.Start).Count('\n');
            from = statement.Start;
            try
            {
                QueryResult result = transaction.Query(script[statement.Start..statement.End], null, null, cancellation);
                UpdateCounts updates = result.Updates;
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

        transaction.Commit();
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
