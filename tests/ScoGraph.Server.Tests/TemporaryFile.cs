namespace ScoGraph.Server;

/// <summary>A path of which nobody else knows, with what others lay beside it, removed at the end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scograph-server-");

    public string Path => Beside("file");

    public string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
