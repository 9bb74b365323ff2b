using ScoGraph.Formats.Imports;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Files.Scripts;

/// <summary>
/// Runs a script of openCypher statements, one after the other; places in errors are those of the file. Commands of a shell begin and end
/// transactions between them; indexes and constraints in a form that the language does not have are passed over with a warning.
/// </summary>
internal sealed class ScriptImport
{
    private readonly ImportSource _source;
    private readonly ScriptTransactions _transactions;
    private readonly QueryOptions _options;
    private readonly string _script;
    private GraphProgress _done;

    private ScriptImport(ImportSource source, Func<Transaction> begin, QueryOptions options)
    {
        _source = source;
        _transactions = new ScriptTransactions(begin);
        _options = options with { ImportFolder = Path.GetDirectoryName(Path.GetFullPath(source.Path)) };
        using TextReader text = source.OpenText();
        _script = text.ReadToEnd();
    }

    /// <param name="source">The script; LOAD CSV reads files from its folder.</param>
    /// <param name="begin">Begins a transaction of the empty graph on which it runs.</param>
    /// <param name="options">What holds for its statements.</param>
    /// <exception cref="GraphFormatException">A statement is wrong or fails; those after it are not run.</exception>
    public static void Run(ImportSource source, Func<Transaction> begin, QueryOptions options) =>
        new ScriptImport(source, begin, options).Run();

    private void Run()
    {
        using ScriptTransactions transactions = _transactions;
        foreach (StatementPlace statement in Statements.Of(_script))
        {
            _source.Cancellation.ThrowIfCancellationRequested();
            int? start = statement.Start;
            while (start is { } at && ScriptCommand.At(_script, at, statement.End) is { } command)
            {
                Obey(command);
                start = FirstToken(command.End, statement.End);
            }

            if (start is { } text)
                RunStatement(text, statement.End);
        }

        if (_transactions.Begun is { } begun)
            throw At(begun, ScriptErrors.NeverCommitted);
        _transactions.Finish();
    }

    /// <summary>Where the first token behind a command stands, which may have comments before it; null where there is none.</summary>
    private int? FirstToken(int start, int end)
    {
        foreach (StatementPlace place in Statements.Of(_script[start..end]))
            return start + place.Start;
        return null;
    }

    private void Obey(ScriptCommand command)
    {
        string? wrong = _transactions.Obey(command);
        if (wrong is not null)
            throw At(command.Start, wrong);
    }

    private void RunStatement(int start, int end)
    {
        string text = _script[start..end];
        if (SchemaStatements.Name(text) is { } name)
        {
            GraphFormatException place = At(start, "");
            _source.Warn(ScriptErrors.PassedOver(name), _source.Path, place.Line, place.Column);
            return;
        }

        try
        {
            UpdateCounts updates = _transactions.Current.Query(text, null, _options, _source.Cancellation).Updates;
            _done = new GraphProgress(_done.Nodes + updates.NodesCreated, _done.Relationships + updates.RelationshipsCreated);
            _source.Options.Progress?.Report(_done);
        }
        catch (QueryException error)
        {
            string reason = error.Hint is null ? error.Reason : $"{error.Reason} {error.Hint}";
            GraphFormatException place = At(start, reason);
            int column = error.Line > 1 ? error.Column : error.Column + place.Column - 1;
            throw new GraphFormatException(reason, _source.Path, place.Line + Math.Max(error.Line, 1) - 1, column, error);
        }
    }

    private GraphFormatException At(int offset, string reason)
    {
        int line = 1 + _script.AsSpan(..offset).Count('\n'), column = offset - _script.AsSpan(..offset).LastIndexOf('\n');
        return new GraphFormatException(reason, _source.Path, line, column);
    }
}
