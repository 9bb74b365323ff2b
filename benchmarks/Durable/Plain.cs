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
        Run("PRAGMA wal_autocheckpoint = 0");
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

    /// <summary>Reads all pages of a file.</summary>
    public static long ReadAll(string file)
    {
        using Plain plain = new(file, prepare: false);
        plain.Run("PRAGMA mmap_size = 1073741824");
        long sum = 0;
        using sqlite3_stmt read = plain.Prepare("SELECT data FROM head");
        while (raw.sqlite3_step(read) == raw.SQLITE_ROW)
            sum += raw.sqlite3_column_blob(read, 0)[^1];
        return sum;
    }

    public void Dispose() => raw.sqlite3_close_v2(_database);

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errstr(code).utf8_to_string());
    }
}
