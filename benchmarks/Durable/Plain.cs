using SQLitePCL;

namespace ScoGraph.Durable;

/// <summary>Plain SQLite, the other side of the ratios.</summary>
internal sealed class Plain : IDisposable
{
    private readonly sqlite3 _database;

    public Plain(string path, bool prepare = true)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open(path, out _database));
        if (!prepare)
            return;
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE IF NOT EXISTS t(id INTEGER PRIMARY KEY, data BLOB NOT NULL)");
    }

    public void Run(string sql) => Check(raw.sqlite3_exec(_database, sql));

    public sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out sqlite3_stmt statement));
        return statement;
    }

    /// <summary>How many bytes of data the tables of a file hold.</summary>
    public static IEnumerable<(string Table, long Bytes)> Sizes(string file)
    {
        using Plain plain = new(file, prepare: false);
        foreach (string table in (string[])["base", "pages", "head"])
        {
            using sqlite3_stmt read = plain.Prepare($"SELECT sum(length(data)), count(*) FROM {table}");
            raw.sqlite3_step(read);
            yield return ($"{table} ({raw.sqlite3_column_int64(read, 1)} rows)", raw.sqlite3_column_int64(read, 0));
        }
    }

    /// <summary>How many bytes of text the last commit is.</summary>
    public static int BytesOfLastCommit(string file)
    {
        using Plain plain = new(file, prepare: false);
        using sqlite3_stmt read = plain.Prepare("SELECT octet_length(instant) + octet_length(changes) FROM commits ORDER BY number DESC LIMIT 1");
        raw.sqlite3_step(read);
        return raw.sqlite3_column_int(read, 0);
    }

    /// <summary>Reads the rows that opening reads: the tables there are, where the history begins and ends, and the head.</summary>
    public static long ReadHead(string file)
    {
        using Plain plain = new(file, prepare: false);
        plain.Run("PRAGMA mmap_size = 1073741824");
        plain.Run("BEGIN");
        long sum = plain.Read("SELECT type, name, sql FROM sqlite_schema", column: 2)
            + plain.Read("SELECT value FROM meta WHERE name = 'base'", column: 0)
            + plain.Read("SELECT value FROM meta WHERE name = 'chain'", column: 0)
            + plain.Read("SELECT max(number) FROM commits", column: 0)
            + plain.Read("SELECT data FROM head WHERE id = 1", column: 0);
        plain.Run("COMMIT");
        return sum;
    }

    /// <summary>Reads a column of all rows.</summary>
    private long Read(string sql, int column)
    {
        long sum = 0;
        using sqlite3_stmt read = Prepare(sql);
        while (raw.sqlite3_step(read) == raw.SQLITE_ROW)
            sum += raw.sqlite3_column_blob(read, column) is { Length: > 0 } bytes ? bytes[^1] : 0;
        return sum;
    }

    public void Dispose() => raw.sqlite3_close_v2(_database);

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errstr(code).utf8_to_string());
    }
}
