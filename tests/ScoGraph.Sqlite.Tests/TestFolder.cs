namespace ScoGraph.Sqlite.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("scograph-").FullName;

    public string File(string name = "graph.scograph") => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
