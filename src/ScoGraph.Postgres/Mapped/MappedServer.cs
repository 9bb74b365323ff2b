using System.Collections.Frozen;
using Npgsql;
using ScoGraph.Model.Running;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Statements;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;
using ScoGraph.Sql.Tables;

namespace ScoGraph.Postgres.Mapped;

/// <summary>
/// A database whose tables are mapped: those of the graph are made in one transaction, so of one state, in a schema of their own. Any
/// thread once they are kept.
/// </summary>
internal sealed class MappedServer : MappedDatabase
{
    private static readonly FrozenDictionary<string, SqlKind> Kinds = new Dictionary<string, SqlKind>
    {
        ["boolean"] = SqlKind.Boolean,
        ["smallint"] = SqlKind.Integer,
        ["integer"] = SqlKind.Integer,
        ["bigint"] = SqlKind.Integer,
        ["real"] = SqlKind.Float,
        ["double precision"] = SqlKind.Float,
        ["text"] = SqlKind.String,
        ["character varying"] = SqlKind.String,
        ["character"] = SqlKind.String,
    }.ToFrozenDictionary();

    private readonly PostgresServer _server;
    private readonly OwnSchema _own;

    private MappedServer(PostgresServer server, OwnSchema own) => (_server, _own) = (server, own);

    /// <summary>Where the graph's tables stand.</summary>
    public string Schema => _own.Name;

    public override string Product => "PostgreSQL";

    public override string PropertyTypes => "boolean, smallint, integer, bigint, real, double precision, text or varchar";

    public override SqlDialect Dialect => PostgresDialect.Instance;

    /// <summary>Begins to make a graph's tables.</summary>
    /// <exception cref="PostgresGraphException">The server fails, or lets the user make no schema.</exception>
    public static MappedServer Begin(PostgresServer server) => new(server, OwnSchema.Begin(server));

    /// <summary>The tables are made: they stay until this is disposed.</summary>
    /// <exception cref="NpgsqlException">The server fails.</exception>
    public void Keep() => _own.Keep();

    public override string RowsOf(GraphMapping mapping, MappedSource source) => source.Table is { } table
        ? string.Join('.', table.Split('.').Select(SqlNames.Quote))
        : throw mapping.Wrong($"{source.Entry}.file", "PostgreSQL reads no files here: name a \"table\"");

    public override IReadOnlyList<(string Name, string Type)> ColumnsOf(string rows) =>
    [
        .. Texts("SELECT CAST(attname AS text), format_type(atttypid, NULL) FROM pg_attribute "
            + $"WHERE attrelid = CAST({Dialect.Text(rows)} AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum")
            .Select(column => (column[0], column[1])),
    ];

    public override SqlKind? KindOf(string type) => Kinds.TryGetValue(type, out SqlKind kind) ? kind : null;

    public override string TableName(string name) => $"{SqlNames.Quote(Schema)}.{name}";

    /// <summary>An index serves in the place of a second table.</summary>
    public override string Turned(string table) => table;

    /// <summary>No text of PostgreSQL does.</summary>
    public override bool HoldsZero(string table, string column) => false;

    public override void FinishNodes(string table, IEnumerable<string> keys)
    {
        Execute($"CREATE UNIQUE INDEX ON {table} (id)");
        // Texts of any length fit into an index of hashes.
        foreach (string key in keys)
            Execute($"CREATE INDEX ON {table} USING hash ({key})");
        Execute($"ANALYZE {table}");
    }

    public override void FinishLinks(string table)
    {
        Execute($"CREATE UNIQUE INDEX ON {table} (id)");
        Execute($"CREATE INDEX ON {table} (source, target) INCLUDE (id)");
        Execute($"CREATE INDEX ON {table} (target, source) INCLUDE (id)");
        Execute($"ANALYZE {table}");
    }

    public override List<string[]> Texts(string statement) => _own.Use(connection =>
    {
        List<string[]> rows = [];
        using NpgsqlCommand command = new(statement, connection) { CommandTimeout = 0 };
        using NpgsqlDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    });

    public override void Execute(string statement) => _own.Use(connection =>
    {
        using NpgsqlCommand command = new(statement, connection) { CommandTimeout = 0 };
        return command.ExecuteNonQuery();
    });

    public override ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        watch.ThrowIfStopped();
        return new PostgresRows(
            () => StatementBatches.Make(_server, [new NpgsqlBatchCommand("BEGIN READ ONLY")], statement, watch), session: null, watch);
    }

    public override string? Complaint(Exception failure) => failure is not PostgresException refused ? null
        : refused.SqlState == PostgresErrorCodes.InsufficientPrivilege
            ? $"{refused.MessageText} ({refused.SqlState}): the user needs the right to SELECT from it"
            : $"{refused.MessageText} ({refused.SqlState})";

    public override void Dispose() => _own.Dispose();
}
