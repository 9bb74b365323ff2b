namespace ScoGraph.Sqlite.Files;

/// <summary>
/// The one connection that writes, in turns: a transaction each, all or nothing. A second connection for checkpoints would starve or stall
/// this one.
/// </summary>
internal sealed class FileWriter : IDisposable
{
    private readonly object _turn = new();
    private readonly string _path;
    private readonly Func<SqliteDatabase> _open;
    private SqliteDatabase _database;
    private Action<SqliteDatabase>? _redress;

    /// <param name="path">The file, for messages.</param>
    /// <param name="open">Opens a connection that writes.</param>
    public FileWriter(string path, Func<SqliteDatabase> open)
    {
        _path = path;
        _open = open;
        _database = open();
    }

    /// <summary>
    /// What the next transaction does first after one ended in doubt: removes what may have come into the file.
    /// </summary>
    public Action<SqliteDatabase>? Redress { get; set; }

    /// <summary>Runs a transaction, after those that were begun before.</summary>
    /// <exception cref="GraphFileException">Nothing was written, or that is in doubt.</exception>
    public void Write(Action<SqliteDatabase> action)
    {
        lock (_turn)
        {
            bool commits = false;
            try
            {
                _database.Run("BEGIN IMMEDIATE");
                _redress?.Invoke(_database);
                action(_database);
                commits = true;
                _database.Run("COMMIT");
                _redress = null;
            }
            catch (SqliteException error)
            {
                bool isInDoubt = commits && FileLayout.IsInDoubt(error);
                if (isInDoubt)
                    _redress = Redress;
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

    /// <summary>Reads what was written last, or does what no transaction may be open for.</summary>
    /// <exception cref="GraphFileException">It failed.</exception>
    public T Use<T>(Func<SqliteDatabase, T> action)
    {
        lock (_turn)
        {
            try
            {
                return action(_database);
            }
            catch (SqliteException error)
            {
                throw FileErrors.Of(_path, error);
            }
        }
    }

    public void Dispose()
    {
        lock (_turn)
            _database.Dispose();
    }

    /// <summary>Ends a failed transaction; after doubt with a new connection, since the old one shows what may not be there.</summary>
    private void Abandon(bool isInDoubt)
    {
        try
        {
            if (_database.IsInTransaction)
                _database.Run("ROLLBACK");
            if (!isInDoubt)
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
