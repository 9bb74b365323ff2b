namespace ScoGraph.Sqlite.Files;

/// <summary>
/// Keeps a second writer out: a file beside the graph's that is open exclusively as long as the graph is. The system closes it when a
/// process ends, however it ends, so nothing is ever left to clear away.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const string Ending = ".lock";

    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <returns>Null where another has it.</returns>
    /// <exception cref="GraphFileException">There cannot be such a file.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (DirectoryNotFoundException)
        {
            throw FileErrors.NoFolder(path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw FileErrors.ReadOnlyFolder(path, error);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}
