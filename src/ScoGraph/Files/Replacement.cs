namespace ScoGraph.Files;

/// <summary>
/// Writes beside a file and then takes its place, so that a failure or a kill leaves the old file or the new, never a part.
/// </summary>
internal sealed class Replacement : IDisposable
{
    private readonly string _target;
    private readonly string _part;

    private Replacement(string path)
    {
        _target = Path.GetFullPath(path);
        _part = $"{_target}.{Guid.NewGuid():N}.part";
    }

    public static void Write(string path, Action<Stream> write)
    {
        using Replacement replacement = new(path);
        using (FileStream stream = replacement.Open(FileOptions.None))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        replacement.TakePlace();
    }

    /// <inheritdoc cref="Write"/>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        using Replacement replacement = new(path);
        FileStream stream = replacement.Open(FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            await write(stream).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }

        replacement.TakePlace();
    }

    /// <summary>Removes what did not take its place.</summary>
    public void Dispose() => File.Delete(_part);

    private FileStream Open(FileOptions options) => new(_part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, options);

    private void TakePlace() => File.Move(_part, _target, overwrite: true);
}
