using System.Data.Common;
using DuckDB.NET.Data;
using ScoGraph.Model.Running;
using ScoGraph.Sql.Backends;

namespace ScoGraph.DuckDB.Engine;

/// <summary>The rows of a statement, read as they are made. While it is open, a clock looks whether the query is to end.</summary>
internal sealed class DuckDbReader : ISqlReader
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly DuckDbDatabase _database;
    private readonly DuckDBConnection _connection;
    private readonly DuckDBCommand _command;
    private readonly QueryWatch _watch;
    private readonly ITimer _timer;
    private readonly DbDataReader _rows;
    private bool _isWhole;

    public DuckDbReader(DuckDbDatabase database, DuckDBConnection connection, DuckDBCommand command, QueryWatch watch)
    {
        (_database, _connection, _command, _watch) = (database, connection, command, watch);
        _timer = watch.Time.CreateTimer(_ => StopIfOver(), null, BetweenLooks, BetweenLooks);
        try
        {
            _rows = DuckDbFailures.Run(command.ExecuteReader, watch);
        }
        catch
        {
            _timer.Dispose();
            command.Dispose();
            connection.Dispose();
            throw;
        }
    }

    public bool Read()
    {
        bool isRow = DuckDbFailures.Run(_rows.Read, _watch);
        _isWhole |= !isRow;
        return isRow;
    }

    public bool IsNull(int column) => _rows.IsDBNull(column);

    public long Integer(int column) => _rows.GetInt64(column);

    public long[] Integers(int column) => [.. _rows.GetFieldValue<List<long>>(column)];

    public double Float(int column) => _rows.GetDouble(column);

    public string Text(int column) => _rows.GetString(column);

    public bool Boolean(int column) => _rows.GetBoolean(column);

    public void Dispose()
    {
        _timer.Dispose();
        _rows.Dispose();
        _command.Dispose();
        if (_isWhole)
            _database.Return(_connection);
        else
            _connection.Dispose();
    }

    private void StopIfOver()
    {
        try
        {
            _watch.ThrowIfStopped();
        }
        catch (Exception)
        {
            // The thread that reads is told what for.
            _command.Cancel();
        }
    }
}
