using System.Collections.Concurrent;
using System.Collections.Frozen;
using DuckDB.NET.Data;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;
using ScoGraph.Sql.Tables;

namespace ScoGraph.DuckDB.Engine;

/// <summary>A database of DuckDB in this process. Any thread: each statement has a connection of its own.</summary>
internal sealed class DuckDbDatabase : MappedDatabase
{
    /// <summary>The name of a database that was attached.</summary>
    public const string AttachedName = "attached";

    private static readonly FrozenDictionary<string, SqlKind> Kinds = new Dictionary<string, SqlKind>
    {
        ["BOOLEAN"] = SqlKind.Boolean,
        ["TINYINT"] = SqlKind.Integer,
        ["SMALLINT"] = SqlKind.Integer,
        ["INTEGER"] = SqlKind.Integer,
        ["BIGINT"] = SqlKind.Integer,
        ["UTINYINT"] = SqlKind.Integer,
        ["USMALLINT"] = SqlKind.Integer,
        ["UINTEGER"] = SqlKind.Integer,
        ["FLOAT"] = SqlKind.Float,
        ["DOUBLE"] = SqlKind.Float,
        ["VARCHAR"] = SqlKind.String,
    }.ToFrozenDictionary();

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

    public override string Product => "DuckDB";

    public override string PropertyTypes => "BOOLEAN, an integer of up to 64 bits with a sign, FLOAT, DOUBLE or VARCHAR";

    public override SqlDialect Dialect => DuckDbDialect.Instance;

    public override string RowsOf(GraphMapping mapping, MappedSource source)
    {
        if (source.File is not { } file)
        {
            IEnumerable<string> names = source.Table!.Split('.');
            return string.Join('.', (mapping.Database is null ? names : names.Prepend(AttachedName)).Select(Dialect.Name));
        }

        string path = Dialect.Text(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(mapping.Path))!, file));
        return Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".PARQUET" => $"read_parquet({path})",
            _ => $"read_csv({path}, header = true)",
        };
    }

    public override IReadOnlyList<(string Name, string Type)> ColumnsOf(string rows) =>
        [.. Texts($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {rows})").Select(column => (column[0], column[1]))];

    public override SqlKind? KindOf(string type) => Kinds.TryGetValue(type, out SqlKind kind) ? kind : null;

    public override string TableName(string name) => name;

    public override string Turned(string table) => table + "_turned";

    public override bool HoldsZero(string table, string column) =>
        Texts($"SELECT '' FROM {table} WHERE contains({column}, chr(0)) LIMIT 1").Count > 0;

    /// <summary>The rows are sorted by id.</summary>
    public override void FinishNodes(string table, IEnumerable<string> keys)
    {
    }

    public override void FinishLinks(string table) =>
        Execute($"CREATE TABLE {Turned(table)} AS SELECT id, source, target FROM {table} ORDER BY target, source, id");

    public override string? Complaint(Exception failure) =>
        failure is DuckDBException ? failure.Message.Split('\n')[0].Trim() : null;

    public override List<string[]> Texts(string statement)
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

    public override void Execute(string statement)
    {
        lock (_first)
        {
            using DuckDBCommand command = _first.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    public override ISqlReader Run(SqlStatement statement, QueryWatch watch)
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

    public override void Dispose()
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
