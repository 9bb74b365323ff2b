using SQLitePCL;

namespace ScoGraph.Sqlite.Files;

/// <summary>A prepared statement: bind, step through the rows, reset. Parameters count from 1, columns from 0.</summary>
internal sealed class SqliteStatement(sqlite3_stmt statement, SqliteDatabase database) : IDisposable
{
    public SqliteStatement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, parameter) : raw.sqlite3_bind_text(statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, parameter, value));
        return this;
    }

    /// <summary>Binds bytes of UTF-8 as a text.</summary>
    public SqliteStatement BindText(int parameter, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(statement, parameter, utf8));
        return this;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        SqliteException failed = database.Failed(code);
        raw.sqlite3_reset(statement);
        throw failed;
    }

    /// <summary>Runs a statement that gives no rows, and makes it ready to run again.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        Step();
        Reset();
    }

    public void Reset() => raw.sqlite3_reset(statement);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The bytes of a blob or a text, which hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => raw.sqlite3_finalize(statement);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw database.Failed(code);
    }
}
