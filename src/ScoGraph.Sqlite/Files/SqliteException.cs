namespace ScoGraph.Sqlite.Files;

/// <summary>SQLite refused. Does not leave the package: see <see cref="FileErrors"/>.</summary>
/// <param name="code">The extended result code.</param>
/// <param name="message">What SQLite says.</param>
internal sealed class SqliteException(int code, string message) : Exception(message)
{
    private const int PrimaryMask = 0xff;

    /// <summary>The result code, see https://sqlite.org/rescode.html.</summary>
    public int Code => code & PrimaryMask;

    public int ExtendedCode => code;
}
