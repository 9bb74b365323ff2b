using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>
/// The one connection that writes, in turns: a transaction each, all or nothing. A second connection for checkpoints would starve or stall
/// this one.
/// </summary>
internal sealed class FileWriter : IDisposable
{
    /// <summary>So many bytes of a log are begun again from its start.</summary>
    private const long LargeLog = 32 << 20;

    /// <summary>After so many transactions the log is begun again, as SQLite by itself does after as many pages.</summary>
    private const int LargestRun = 1000;

    private static readonly TimeSpan ReaderWait = TimeSpan.FromMilliseconds(250);

    private readonly object _turn = new();
    private readonly string _path;
    private readonly Func<SqliteDatabase> _open;
    private SqliteDatabase _database;
    private Action<SqliteDatabase>? _redress;
    private int _writesInLog;

    /// <param name="path">The file, for messages.</param>
    /// <param name="open">Opens a connection that writes.</param>
    public FileWriter(string path, Func<SqliteDatabase> open)
    {
        _path = path;
        _open = open;
        _database = open();
    }

    /// <summary>Runs a transaction, after those that were begun before.</summary>
    /// <param name="action">What it does.</param>
    /// <param name="redress">
    /// What the next one does first if this one ends in doubt: removes what may have come into the file. Null where that harms nobody.
    /// </param>
    /// <param name="isOneStatement">Whether it runs one statement, which is a transaction by itself: two steps less for SQLite.</param>
    /// <exception cref="GraphFileException">Nothing was written, or that is in doubt.</exception>
    public void Write(Action<SqliteDatabase> action, Action<SqliteDatabase>? redress = null, bool isOneStatement = false)
    {
        lock (_turn)
        {
            bool begins = !isOneStatement || _redress is not null;
            bool commits = !begins;
            try
            {
                if (LeavesMoved())
                    throw FileErrors.Moved(_path);
                if (++_writesInLog >= LargestRun)
                    BeginLogAgain();
                if (begins)
                {
                    _database.EndRead();
                    _database.Kept("BEGIN IMMEDIATE").Run();
                    _redress?.Invoke(_database);
                    action(_database);
                    commits = true;
                    _database.Kept("COMMIT").Run();
                    _redress = null;
                }
                else
                    RunOne(action);
            }
            catch (SqliteException error)
            {
                bool isInDoubt = commits && FileLayout.IsInDoubt(error);
                if (isInDoubt)
                    _redress = redress ?? _redress;
                Abandon(isInDoubt);
                throw isInDoubt ? FileErrors.InDoubt(_path, error) : FileErrors.Of(_path, error);
            }
            catch
            {
                Abandon(isInDoubt: false);
                throw;
            }
        }
    }

    /// <summary>Runs one statement in the read that the one before it left.</summary>
    private void RunOne(Action<SqliteDatabase> action)
    {
        _database.StayInRead();
        try
        {
            action(_database);
        }
        catch (SqliteException error) when (error.Code == raw.SQLITE_BUSY)
        {
            // Somebody has the lock for a moment, or has written: outside of a read SQLite waits for the one and sees the other.
            _database.EndRead();
            action(_database);
        }
    }

    /// <summary>
    /// What is in the log goes into the file, so that the next commits are written over it: a file that grows is slow to sync.
    /// </summary>
    private void BeginLogAgain()
    {
        _writesInLog = 0;
        _database.EndRead();
        try
        {
            _database.Number("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // All of it is in the log still, and whoever brings it into the file next is told.
        }
    }

    /// <summary>Reads what was written last, or does what no transaction may be open for.</summary>
    /// <exception cref="GraphFileException">It failed.</exception>
    public T Use<T>(Func<SqliteDatabase, T> action)
    {
        lock (_turn)
        {
            try
            {
                _database.EndRead();
                return action(_database);
            }
            catch (SqliteException error)
            {
                throw FileErrors.Of(_path, error);
            }
        }
    }

    /// <summary>
    /// Brings the log into the file. SQLite begins it again from its start where nobody reads of it as it is written to; under readers that
    /// come and go it would grow without end. So once it is large, this waits a little until those who read of it have ended.
    /// </summary>
    /// <exception cref="GraphFileException">It failed.</exception>
    public void EmptyLog() => Use(database =>
    {
        database.Number("PRAGMA wal_checkpoint(PASSIVE)");
        FileInfo log = new(_path + LogCheck.Ending);
        if (!log.Exists || log.Length < LargeLog)
            return false;
        FileLayout.WaitForLocks(database, ReaderWait);
        try
        {
            return database.Number("PRAGMA wal_checkpoint(RESTART)") == 0;
        }
        finally
        {
            FileLayout.WaitForLocks(database, FileLayout.LockWait);
        }
    });

    public void Dispose()
    {
        lock (_turn)
        {
            try
            {
                LeavesMoved();
            }
            catch (SqliteException)
            {
                // What was committed is in the log still.
            }

            _database.Dispose();
        }
    }

    /// <summary>
    /// Whether the file is elsewhere now. Then the log, which is where it was, goes into the file: it would be taken for that of another
    /// file put there.
    /// </summary>
    private bool LeavesMoved()
    {
        if (!_database.HasMoved)
            return false;
        _database.EndRead();
        _database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    /// <summary>Ends a failed transaction; after doubt with a new connection, since the old one shows what may not be there.</summary>
    private void Abandon(bool isInDoubt)
    {
        try
        {
            _database.EndRead();
            if (_database.IsInTransaction)
                _database.Run("ROLLBACK");
            if (!isInDoubt || _database.HasMoved)
                return;
            SqliteDatabase opened = _open();
            _database.Dispose();
            _database = opened;
        }
        catch (SqliteException)
        {
            // The error that led here is told; the next transaction meets this one again.
        }
    }
}
