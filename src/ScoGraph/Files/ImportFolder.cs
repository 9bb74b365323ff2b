using ScoGraph.Planning.Running;

namespace ScoGraph.Files;

/// <summary>
/// The files of one folder, for LOAD CSV: <c>name.csv</c>, <c>below/name.csv</c>, or the same behind <c>file:///</c> with percent signs
/// undone. Whatever could lead out of the folder is refused, links (of which one cannot know where they lead a moment later) included.
/// </summary>
internal sealed class ImportFolder(string folder) : IQueryFiles
{
    private const string Scheme = "file:";

    public IQueryRows OpenCsv(string location, char terminator)
    {
        try
        {
            return new ImportRows(new StreamReader(Find(location), GraphFiles.StrictUtf8), location, terminator);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ImportErrors.Unreadable(location, exception);
        }
    }

    private string Find(string location)
    {
        string path = Path.GetFullPath(folder);
        foreach (string step in Steps(location))
        {
            path = Path.Combine(path, step);
            FileInfo file = new(path);
            if (file.LinkTarget is not null)
                throw ImportErrors.Link(location);
            if (!file.Exists && !Directory.Exists(path))
                throw ImportErrors.NotFound(location);
        }

        return Directory.Exists(path) ? throw ImportErrors.NotFound(location) : path;
    }

    /// <summary>The names from the folder down to the file.</summary>
    private static string[] Steps(string location)
    {
        string path = location;
        if (location.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            if (!location.AsSpan(Scheme.Length).StartsWith("///"))
                throw ImportErrors.Refused(location);
            path = Uri.UnescapeDataString(location[(Scheme.Length + 3)..]);
        }

        string[] steps = path.Split('/');
        return Array.TrueForAll(steps, IsPlain) ? steps : throw ImportErrors.Refused(location);
    }

    /// <summary>Whether a name is that of something directly in a folder, on every operating system.</summary>
    private static bool IsPlain(string step) =>
        step.Length > 0 && step.Trim(' ', '.').Length > 0 && step.AsSpan().IndexOfAny(['\\', ':', '\0']) < 0
            && !step.AsSpan().ContainsAnyInRange('\u0001', '\u001F');
}
