using System.Globalization;
using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>The tables of a file, and how a file is told to be one.</summary>
internal static class FileLayout
{
    /// <summary>The version of the format, which is SQLite's user version of the file.</summary>
    public const int Version = 1;

    /// <summary>How long locks are waited for, unless there is a reason not to.</summary>
    public static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);

    /// <summary>"ScoG": SQLite's application id of the file.</summary>
    private const int ApplicationId = 0x53636f47;

    /// <summary>The texts of the tables.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE base(part INTEGER PRIMARY KEY, data BLOB NOT NULL)",
        "CREATE TABLE commits(number INTEGER PRIMARY KEY, instant TEXT NOT NULL, author TEXT, message TEXT, changes TEXT, "
            + "checksum INTEGER NOT NULL)",
        "CREATE TABLE commit_parts(number INTEGER, part INTEGER, data BLOB NOT NULL, PRIMARY KEY(number, part)) WITHOUT ROWID",
        "CREATE TABLE pages(version INTEGER PRIMARY KEY, data BLOB NOT NULL)",
        "CREATE TABLE head(id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    ];

    /// <summary>Makes the tables in an empty file. Within a transaction.</summary>
    public static void Create(SqliteDatabase database)
    {
        foreach (string table in Tables)
            database.Run(table);
        database.Run($"PRAGMA application_id = {ApplicationId}");
        WriteVersion(database, Version);
    }

    /// <summary>Says which format the tables have. Within a transaction.</summary>
    public static void WriteVersion(SqliteDatabase database, long version) =>
        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));

    /// <summary>Whether nothing was ever written to a file.</summary>
    public static bool IsEmpty(SqliteDatabase database) => database.Number("SELECT count(*) FROM sqlite_schema") == 0
        && database.Number("PRAGMA application_id") == 0;

    /// <summary>The version of a file's format.</summary>
    /// <exception cref="GraphFileException">The file is no graph.</exception>
    public static long ReadVersion(SqliteDatabase database, string path) =>
        database.Number("PRAGMA application_id") == ApplicationId ? database.Number("PRAGMA user_version")
            : throw FileErrors.NotAGraph(path, "it is a database of another program");

    /// <summary>Refuses files with triggers, views or tables that we did not make, or without one that we did.</summary>
    /// <param name="database">The file.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="tables">The texts of the tables that its format has.</param>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static void CheckTables(SqliteDatabase database, string path, IReadOnlyList<string> tables)
    {
        using SqliteStatement schema = database.Prepare("SELECT type, name, sql FROM sqlite_schema");
        int known = 0;
        while (schema.Step())
        {
            string? text = schema.Text(2);
            if (text is not null && tables.Contains(text))
                known++;
            else if (text is not null)
                throw FileErrors.Foreign(path, $"the {schema.Text(0)} '{schema.Text(1)}'");
        }

        if (known < tables.Count)
            throw FileErrors.Damaged(path, "a table is missing");
    }

    /// <summary>
    /// How long a lock is waited for. A reader that meets the log's index as it is written takes the writer's lock for a moment, to see
    /// that the index is whole; whoever began to write just then was refused.
    /// </summary>
    public static void WaitForLocks(SqliteDatabase database, TimeSpan time) =>
        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)time.TotalMilliseconds}"));

    /// <summary>Sets a connection up.</summary>
    public static void Prepare(SqliteDatabase database)
    {
        WaitForLocks(database, LockWait);
        Distrust(database);
        database.Run("PRAGMA mmap_size = 1073741824");
        database.Run("PRAGMA temp_store = MEMORY");
    }

    /// <summary>What a file of a stranger could run does not run.</summary>
    public static void Distrust(SqliteDatabase database)
    {
        database.Run("PRAGMA trusted_schema = OFF");
        database.Run("PRAGMA cell_size_check = ON");
    }

    /// <summary>Sets the connection up that writes.</summary>
    public static void PrepareToWrite(SqliteDatabase database)
    {
        database.Run("PRAGMA page_size = 4096");
        database.Run("PRAGMA journal_mode = WAL");
        database.Run("PRAGMA synchronous = FULL");
        database.Run("PRAGMA wal_autocheckpoint = 0");
        database.Run("PRAGMA journal_size_limit = 67108864");
    }

    /// <summary>
    /// Commits wait for the disk no more. What is written when a file is made or opened has waited: so it tells what a loss of power may
    /// have taken.
    /// </summary>
    public static bool WaitLess(SqliteDatabase database)
    {
        database.Run("PRAGMA synchronous = NORMAL");
        return true;
    }

    /// <summary>Whether an error is one of the bytes of the file, which others of it may make good.</summary>
    public static bool IsDamage(SqliteException error) => error.Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_TOOBIG
        || error.ExtendedCode == raw.SQLITE_IOERR_SHORT_READ;

    /// <summary>Whether an error leaves open if a commit is in the file.</summary>
    public static bool IsInDoubt(SqliteException error) => error.Code == raw.SQLITE_IOERR;
}
