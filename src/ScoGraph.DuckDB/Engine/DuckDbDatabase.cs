using System.Collections.Concurrent;
using DuckDB.NET.Data;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Backends;

namespace ScoGraph.DuckDB.Engine;

/// <summary>A database of DuckDB in this process. Any thread: each statement has a connection of its own.</summary>
internal sealed class DuckDbDatabase : IDisposable
{
    private readonly DuckDBConnection _first;
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    /// <param name="path">A file of DuckDB, which is only read; null for an empty database in memory.</param>
    /// <exception cref="DuckDBException">It is not there, or no database.</exception>
    public DuckDbDatabase(string? path = null)
    {
        _first = new DuckDBConnection(path is null ? "DataSource=:memory:" : $"DataSource={path};ACCESS_MODE=READ_ONLY");
        _first.Open();
    }

    /// <summary>Runs a statement that has no rows.</summary>
    public void Execute(string statement)
    {
        lock (_first)
        {
            using DuckDBCommand command = _first.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Runs a statement; what comes reads its rows and is to be disposed.</summary>
    public ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        DuckDBConnection connection = Rent();
        DuckDBCommand command = connection.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = statement.Text;
        foreach (Value parameter in statement.Parameters)
            command.Parameters.Add(new DuckDBParameter(Content(parameter)));
        return new DuckDbReader(this, connection, command, watch);
    }

    /// <summary>Takes a connection back that no statement is running on.</summary>
    public void Return(DuckDBConnection connection) => _idle.Add(connection);

    public void Dispose()
    {
        while (_idle.TryTake(out DuckDBConnection? idle))
            idle.Dispose();
        _first.Dispose();
    }

    private DuckDBConnection Rent()
    {
        if (_idle.TryTake(out DuckDBConnection? idle))
            return idle;
        lock (_first)
        {
            DuckDBConnection connection = _first.Duplicate();
            connection.Open();
            return connection;
        }
    }

    private static object Content(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        _ => Items(value.AsList()),
    };

    private static object Items(ListValue list) => list[0].Kind switch
    {
        ValueKind.Boolean => list.Items.ToArray().Select(item => item.AsBoolean()).ToList(),
        ValueKind.Integer => list.Items.ToArray().Select(item => item.AsInteger()).ToList(),
        ValueKind.Float => list.Items.ToArray().Select(item => item.AsFloat()).ToList(),
        _ => list.Items.ToArray().Select(item => item.AsString()).ToList(),
    };
}
