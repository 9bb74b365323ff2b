using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Sessions.Running;

/// <summary>Looks at a path that is read or written, so that what is wrong with it is told in full.</summary>
internal static class FilePlaces
{
    /// <summary>Does what reads a file or a folder.</summary>
    /// <exception cref="SessionException">There is none, or the system refuses access.</exception>
    public static T Read<T>(string path, Func<T> read)
    {
        if (path.Length == 0)
            throw Missing(path);
        try
        {
            return read();
        }
        catch (IOException) when (!File.Exists(path) && !Directory.Exists(path))
        {
            throw Missing(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SessionException($"'{path}' cannot be read: the system refuses access. Look at its permissions, or ask its owner.");
        }
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="what">What the file is to hold, such as <c>a question</c>.</param>
    /// <exception cref="SessionException">There is none, it is a folder, or the system refuses access.</exception>
    public static string ReadText(string path, string what) => Directory.Exists(path)
        ? throw new SessionException($"'{path}' is a folder; name a file that holds {what}.")
        : Read(path, () => File.ReadAllText(path));

    /// <summary>Says what stands in the way of a file or a folder at a place; it may be there already.</summary>
    /// <exception cref="SessionException">The path is empty, or the folder that it is to be in is not there.</exception>
    public static void CheckPlace(string path)
    {
        if (path.Length == 0)
            throw new SessionException("An empty text names no file; write a name such as graph.json.");
        if (KeptGraph.IsAddress(path))
            return;
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || Directory.Exists(folder))
            return;
        throw FileOnTheWay(folder) is { } file ? NotAFolder(path, file)
            : new SessionException($"There is no folder '{folder}' for '{path}'; make it first, or name a place that is there.");
    }

    /// <summary>The same for a file, which a folder cannot give way to.</summary>
    /// <exception cref="SessionException">A folder is there, or what <see cref="CheckPlace"/> says.</exception>
    public static void CheckFilePlace(string path)
    {
        CheckPlace(path);
        if (Directory.Exists(path))
            throw new SessionException($"'{path}' is a folder; name a file in it, such as {Path.Combine(path, "graph.json")}.");
    }

    /// <summary>Does what writes a file or a folder.</summary>
    /// <exception cref="SessionException">The system refuses access.</exception>
    public static void Write(string path, Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException)
        {
            throw new SessionException(
                $"'{path}' cannot be written: the system refuses access. Nothing was written; look at the folder's permissions, or name another place.");
        }
    }

    /// <summary>The first part of a path that is a file and no folder; null where there is none.</summary>
    public static string? FileOnTheWay(string path)
    {
        for (string? part = Path.GetFullPath(path); part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
                return part;
        }

        return null;
    }

    public static SessionException NotAFolder(string path, string file) =>
        new($"'{path}' cannot be there: '{file}' is a file and holds no other. Name a place in a folder.");

    private static SessionException Missing(string path)
    {
        if (path.Length == 0)
            return new SessionException("An empty text names no file; write a name such as graph.json.");
        if (FileOnTheWay(path) is { } file)
            return NotAFolder(path, file);
        string full = Path.GetFullPath(path), folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder))
            return new SessionException($"There is no file '{path}': there is no folder '{folder}'.");
        string? near = NearestName.Find(Path.GetFileName(full), Names(folder));
        return new SessionException($"There is no file '{path}' (looked for in {folder}).{(near is null ? "" : $" Did you mean '{near}'?")}");
    }

    private static string[] Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Take(1000)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
