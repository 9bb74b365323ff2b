namespace ScoGraph.Server.Users;

/// <summary>
/// Keeps others from changing a file of users between its reading and its writing: two of <c>scograph users</c> at one moment, or one
/// beside a server. What is locked is a file beside it, which stays: one that is taken away could be locked twice.
/// </summary>
internal static class UserFileLock
{
    private const int MostTries = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until nobody else changes the file; the lock ends when it is disposed.</summary>
    /// <exception cref="IOException">Another program holds it for too long, or the folder cannot be written.</exception>
    public static IDisposable Take(string path)
    {
        string beside = $"{Path.GetFullPath(path)}.lock";
        FileStreamOptions options = new()
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(beside, options);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(beside))
            {
                if (tries == MostTries)
                    throw new IOException($"Another program changes {path}; it holds {beside}. Try again when it has ended.", held);
                Thread.Sleep(Pause);
            }
        }
    }
}
