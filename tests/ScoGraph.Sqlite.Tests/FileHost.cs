using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests;

/// <summary>A store in a file, which is now and then brought up to its commits, closed and opened.</summary>
internal sealed class FileHost(string path, SqliteGraphOptions options) : IStoreHost, IDisposable
{
    public GraphFile File { get; private set; } = GraphFile.Open(path, options);

    public IGraphStore Store => File.Store;

    public void Rest(int choice)
    {
        if (choice % 4 == 0)
            File.Checkpoint(all: choice % 16 == 0);
        if (choice % 3 == 0)
            Reopen();
    }

    public void Reopen()
    {
        File.Dispose();
        File = GraphFile.Open(path, options);
    }

    public void Dispose() => File.Dispose();
}
