namespace ScoGraph;

/// <summary>
/// A mapping of tables to a graph cannot be followed: the message says which entry of which file, what is wrong, and what would be right.
/// </summary>
public sealed class GraphMappingException : ScoGraphException
{
    internal GraphMappingException(string path, string entry, string message, Exception? inner = null)
        : base($"{message} ({path}, {(entry.Length == 0 ? "the whole file" : entry)})", inner)
    {
        Path = path;
        Entry = entry;
    }

    /// <summary>The mapping file, as it was given.</summary>
    public string Path { get; }

    /// <summary>The entry, such as <c>nodes[0].key</c>; empty for the whole file.</summary>
    public string Entry { get; }
}
