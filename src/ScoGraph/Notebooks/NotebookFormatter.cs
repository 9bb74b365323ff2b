namespace ScoGraph.Notebooks;

/// <summary>Writes a value in one form; its members are found by name.</summary>
internal sealed class NotebookFormatter(string mimeType, Func<object, string?> write)
{
    public string MimeType { get; } = mimeType;

    /// <returns>Whether it could.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (write(instance) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
