using System.Runtime.InteropServices;
using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>A connection to a file of SQLite. One thread at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>SQLITE_FCNTL_HAS_MOVED, see https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html.</summary>
    private const int MovedQuestion = 20;

    /// <summary>It has a row in each of our files: so it is not over with its first step.</summary>
    private const string LastingRead = "SELECT 1 FROM sqlite_schema";

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _kept = [];

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

    /// <summary>Whether the file is no longer where it was opened: it was moved, replaced or deleted.</summary>
    public bool HasMoved => Control(_handle.DangerousGetHandle(), 0, MovedQuestion, out int moved) == raw.SQLITE_OK && moved != 0;

    /// <summary>
    /// A statement that is prepared once for all times that it is asked for, as what every commit runs. It is not disposed by who runs it,
    /// and not run within itself.
    /// </summary>
    /// <exception cref="SqliteException">The statement is wrong, or does not fit the file.</exception>
    public SqliteStatement Kept(string sql)
    {
        if (!_kept.TryGetValue(sql, out SqliteStatement? statement))
            _kept.Add(sql, statement = Prepare(sql));
        return statement;
    }

    /// <summary>
    /// Stays in a read until <see cref="EndRead"/>. A statement that writes meanwhile commits by itself as ever, but SQLite neither
    /// begins nor ends a read for it, which are four locks of the file and a look at its log. It does not wait then for whoever has the
    /// lock that it needs. A log is not begun again, and nothing but statements of one row's size may run, while a read lasts.
    /// </summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void StayInRead()
    {
        if (IsInRead)
            return;
        Kept(LastingRead).Step();
        IsInRead = true;
    }

    /// <summary>Whether <see cref="StayInRead"/> lasts.</summary>
    public bool IsInRead { get; private set; }

    /// <summary>Ends what <see cref="StayInRead"/> began.</summary>
    public void EndRead()
    {
        if (!IsInRead)
            return;
        IsInRead = false;
        Kept(LastingRead).Reset();
    }

    /// <summary>The first bytes of a blob, of which no more is read; null where there is no such row, or it is shorter.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public byte[]? BlobStart(string table, string column, long row, int length)
    {
        int opened = raw.sqlite3_blob_open(_handle, "main", table, column, row, flags: 0, out sqlite3_blob blob);
        if (opened != raw.SQLITE_OK)
            return opened == raw.SQLITE_ERROR ? null : throw Failed(opened); // where there is no such row
        using (blob)
        {
            if (raw.sqlite3_blob_bytes(blob) < length)
                return null;
            byte[] start = new byte[length];
            int code = raw.sqlite3_blob_read(blob, start, 0);
            return code == raw.SQLITE_OK ? start : throw Failed(code);
        }
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

    /// <summary>The whole of the database as bytes.</summary>
    /// <exception cref="SqliteException">There is not memory enough.</exception>
    public byte[] Serialize()
    {
        nint bytes = raw.sqlite3_serialize(_handle, "main", out long length, flags: 0);
        if (bytes == 0 || length > Array.MaxLength)
        {
            raw.sqlite3_free(bytes);
            throw new SqliteException(raw.SQLITE_NOMEM, "the database does not fit into memory");
        }

        byte[] copy = new byte[length];
        Marshal.Copy(bytes, copy, 0, copy.Length);
        raw.sqlite3_free(bytes);
        return copy;
    }

    /// <summary>Puts what <see cref="Serialize"/> gave into the place of all that this database holds.</summary>
    /// <exception cref="SqliteException">The bytes are no database.</exception>
    public void Restore(byte[] bytes)
    {
        SqliteDatabase memory = Open(":memory:", FileAccess.ReadWrite);
        GCHandle held = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            int code = raw.sqlite3_deserialize(
                memory._handle, "main", held.AddrOfPinnedObject(), bytes.Length, bytes.Length, raw.SQLITE_DESERIALIZE_READONLY);
            if (code != raw.SQLITE_OK)
                throw memory.Failed(code);
            memory.CopyTo(this);
        }
        finally
        {
            // Before the bytes may move: the connection reads them.
            memory.Dispose();
            held.Free();
        }
    }

    public SqliteException Failed(int code) => new(code, raw.sqlite3_errmsg(_handle).utf8_to_string());

    public void Dispose()
    {
        foreach (SqliteStatement statement in _kept.Values)
            statement.Dispose();
        raw.sqlite3_close_v2(_handle);
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    private static extern int Control(nint database, nint name, int operation, out int answer);
}
