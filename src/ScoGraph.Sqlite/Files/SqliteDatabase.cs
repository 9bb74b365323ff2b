using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>A connection to a file of SQLite. One thread at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly sqlite3 _handle;

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(sqlite3 handle) => _handle = handle;

    /// <param name="path">The file.</param>
    /// <param name="access">What may be done to it.</param>
    /// <param name="vfs">The file system that SQLite goes through; null for the machine's own.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteDatabase Open(string path, FileAccess access, string? vfs = null)
    {
        int flags = raw.SQLITE_OPEN_NOMUTEX
            | (access == FileAccess.Read ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        int code = raw.sqlite3_open_v2(path, out sqlite3 handle, flags, vfs);
        if (code != raw.SQLITE_OK)
        {
            string message = raw.sqlite3_errstr(code).utf8_to_string();
            raw.sqlite3_close_v2(handle);
            throw new SqliteException(code, message);
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        return new SqliteDatabase(handle);
    }

    /// <summary>Runs a statement that gives no rows, or whose rows nobody reads.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    /// <summary>The first column of the first row as an integer; 0 where there is none.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public long Number(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <exception cref="SqliteException">The statement is wrong, or does not fit the file.</exception>
    public SqliteStatement Prepare(string sql)
    {
        int code = raw.sqlite3_prepare_v2(_handle, sql, out sqlite3_stmt statement);
        return code == raw.SQLITE_OK ? new SqliteStatement(statement, this) : throw Failed(code);
    }

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Copies the whole of the database, as it stands, into another.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void CopyTo(SqliteDatabase target)
    {
        sqlite3_backup backup = raw.sqlite3_backup_init(target._handle, "main", _handle, "main");
        int code = raw.sqlite3_backup_step(backup, -1), end = raw.sqlite3_backup_finish(backup);
        if (code != raw.SQLITE_DONE)
            throw target.Failed(code);
        if (end != raw.SQLITE_OK)
            throw target.Failed(end);
    }

    public SqliteException Failed(int code) => new(code, raw.sqlite3_errmsg(_handle).utf8_to_string());

    public void Dispose() => raw.sqlite3_close_v2(_handle);
}
