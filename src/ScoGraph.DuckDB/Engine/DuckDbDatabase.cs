using System.Collections.Concurrent;
using DuckDB.NET.Data;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Backends;

namespace ScoGraph.DuckDB.Engine;

/// <summary>A database of DuckDB in this process. Any thread: each statement has a connection of its own.</summary>
internal sealed class DuckDbDatabase : IDisposable
{
    /// <summary>The name of a database that was attached.</summary>
    public const string AttachedName = "attached";

    private static readonly QueryWatch Unbounded = new(new QueryLimits(), TimeProvider.System, "", CancellationToken.None);

    private readonly DuckDBConnection _first;
    private readonly bool _isFile;
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    /// <param name="path">The file that it is made in, which must not exist; null for one in memory.</param>
    /// <exception cref="DuckDBException">The file cannot be made.</exception>
    public DuckDbDatabase(string? path = null)
    {
        _isFile = path is not null;
        _first = new DuckDBConnection($"DataSource={path ?? ":memory:"}");
        _first.Open();
    }

    /// <summary>Makes the tables of another database readable.</summary>
    /// <exception cref="DuckDBException">It is not there, or no database.</exception>
    public void Attach(string path) => Execute($"ATTACH {DuckDbDialect.Instance.Text(path)} AS {AttachedName} (READ_ONLY)");

    /// <summary>The rows of a statement whose columns are texts without null.</summary>
    public List<string[]> Texts(string statement)
    {
        List<string[]> rows = [];
        lock (_first)
        {
            using DuckDBCommand command = _first.CreateCommand();
            command.CommandText = statement;
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    /// <summary>The rows of a statement that no query waits for.</summary>
    public ISqlReader Run(string statement) => Run(new SqlStatement(statement, []), Unbounded);

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
            // Connections to one file within a process share the database, as duplicates of one in memory do.
            DuckDBConnection connection = _isFile ? new DuckDBConnection(_first.ConnectionString) : _first.Duplicate();
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
