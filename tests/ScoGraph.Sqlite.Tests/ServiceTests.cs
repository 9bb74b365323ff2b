using Microsoft.Extensions.DependencyInjection;

namespace ScoGraph.Sqlite.Tests;

/// <summary>A file that keeps every commit among a program's services.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_is_enough_and_the_options_hold()
    {
        string path = _folder.File();
        for (int run = 1; run <= 2; run++)
        {
            using ServiceProvider services = new ServiceCollection().AddScoGraph(o => o.Path = path).BuildServiceProvider();
            SqliteGraph graph = Assert.IsType<SqliteGraph>(services.GetRequiredService<Graph>());
            graph.Query("CREATE ()");
            Assert.Equal(run, graph.LastCommit);
        }

        ServiceCollection limited = new();
        GraphOptions only = new() { Queries = new QueryOptions { ReadOnly = true } };
        limited.AddKeyedScoGraph("read", o => (o.Path, o.Graph) = (path, only));
        using ServiceProvider reading = limited.BuildServiceProvider();
        Assert.Throws<QueryException>(() => reading.GetRequiredKeyedService<Graph>("read").Query("CREATE ()"));
    }
}
