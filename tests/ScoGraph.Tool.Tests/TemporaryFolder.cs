namespace ScoGraph.Tool.Tests;

/// <summary>A folder that is deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("scograph-tool").FullName;

    /// <summary>The path of a name in the folder.</summary>
    public string this[string name] => Path.Combine(_path, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes a graph and gives the path.</summary>
    public string WriteGraph(string name, string query = "CREATE (:Town {name: 'Osh'})")
    {
        using Graph graph = new();
        graph.Query(query);
        graph.Export(this[name]);
        return this[name];
    }

    /// <summary>The names of everything in the folder.</summary>
    public string[] Names() => [.. Directory.GetFileSystemEntries(_path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
