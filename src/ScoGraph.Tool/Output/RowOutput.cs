using System.Runtime.ExceptionServices;
using System.Text;
using ScoGraph.Queries;
using ScoGraph.Sessions.Cells;
using ScoGraph.Tool.Output.Rows;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Output;

/// <summary>
/// Writes an answer to the standard output while the question runs, many rows at once, but none later than a moment after it was made.
/// </summary>
internal sealed class RowOutput : IRowReceiver, IDisposable
{
    private const int Enough = 1 << 15;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly IRowWriter _writer;
    private readonly ToolTerminal _terminal;
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private bool _begun, _hasColumns, _hasRows, _hasWritten;
    private ExceptionDispatchInfo? _failure;

    public RowOutput(IRowWriter writer, ToolTerminal terminal)
    {
        (_writer, _terminal) = (writer, terminal);
        _timer = new Timer(_ => Tick(), null, Moment, Moment);
    }

    /// <summary>The statement that is answered, for the places of warnings; null for a text by itself.</summary>
    public ScriptStatement? Statement { get; init; }

    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<QueryWarning> warnings)
    {
        _begun = true;
        WarningText.Write(warnings, _terminal.Errors, Statement);
        _hasColumns = columns.Count > 0;
        lock (_gate)
        {
            if (_hasColumns)
                _writer.Begin(columns, _text);
        }
    }

    public void Take(Row row)
    {
        lock (_gate)
        {
            _failure?.Throw();
            _hasRows = true;
            _writer.Append(row, _text);
            if (_text.Length >= Enough)
                Flush();
        }
    }

    /// <summary>Writes what follows all rows; and the rows of a query that changes the graph, which are told at its end.</summary>
    public void End(QueryResult result)
    {
        if (!_begun)
        {
            Begin(result.Columns, result.Warnings);
            foreach (Row row in result)
                Take(row);
        }

        lock (_gate)
        {
            _failure?.Throw();
            if (_hasColumns)
                _writer.End(result.Total, _text);
            _text.Append(result.Plan);
            Flush();
        }
    }

    /// <summary>Of an answer that failed, what was made before is written if the beginning was; else nothing.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_hasWritten && _failure is null)
                Flush();
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            try
            {
                if (_hasRows)
                    Flush();
            }
            catch (Exception exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
            _terminal.Output.Write(chunk.Span);
        _terminal.Output.Flush();
        _hasWritten = true;
        _text.Clear();
    }
}
