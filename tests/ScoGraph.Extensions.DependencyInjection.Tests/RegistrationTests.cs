using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ScoGraph.Extensions.Tests;

/// <summary>Which graph the services give.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void One_empty_graph_for_the_whole_program_disposed_with_it()
    {
        ServiceProvider services = new ServiceCollection().AddScoGraph().BuildServiceProvider();
        Graph graph = services.GetRequiredService<Graph>();
        graph.Query("CREATE (:N)");
        using (IServiceScope scope = services.CreateScope())
            Assert.Same(graph, scope.ServiceProvider.GetRequiredService<Graph>());
        Assert.Equal(1, graph.Schema().Nodes);
        services.Dispose();
        Assert.Throws<ObjectDisposedException>(() => graph.Query("RETURN 1"));
    }

    [Fact]
    public void The_built_in_graph_is_a_copy_that_may_be_changed()
    {
        using ServiceProvider services = new ServiceCollection().AddScoGraph(o => o.BuiltIn = true).BuildServiceProvider();
        Graph graph = services.GetRequiredService<Graph>();
        long countries = graph.Query("MATCH (c:Country) RETURN count(*)").Scalar<long>();
        Assert.True(countries > 0);
        graph.Query("CREATE (:Country)");
        Assert.Equal(countries, Knowledge.KnowledgeGraph.Sco.Graph.Query("MATCH (c:Country) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public void A_graph_from_a_file_with_limits()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (Graph written = new())
            {
                written.Query("UNWIND range(1, 5) AS i CREATE (:N {i: i})");
                written.Save(path);
            }

            using ServiceProvider services = new ServiceCollection().AddScoGraph(o => o.Path = path)
                .AddScoGraph(o => o.Graph = new GraphOptions { Queries = new QueryOptions { ReadOnly = true } }).BuildServiceProvider();
            Graph graph = services.GetRequiredService<Graph>();
            Assert.Equal(5, graph.Schema().Nodes);
            Assert.Throws<QueryException>(() => graph.Query("CREATE ()"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Graphs_with_keys_stand_side_by_side()
    {
        ServiceCollection collection = new();
        collection.AddKeyedScoGraph("one", o => o.Factory = (_, options) => Filled(options, 1));
        collection.AddKeyedScoGraph("two", o => o.Factory = (_, options) => Filled(options, 2));
        using ServiceProvider services = collection.BuildServiceProvider();
        Assert.Equal(1, services.GetRequiredKeyedService<Graph>("one").Schema().Nodes);
        Assert.Equal(2, services.GetRequiredKeyedService<Graph>("two").Schema().Nodes);
        Assert.Null(services.GetService<Graph>());
        Assert.Throws<ArgumentException>(() => collection.AddKeyedScoGraph(""));
    }

    [Fact]
    public void Options_that_make_no_sense_are_told_all_at_once()
    {
        ServiceCollection collection = new();
        collection.AddKeyedScoGraph("trial", o =>
        {
            o.BuiltIn = true;
            o.Path = "nowhere.json";
            o.SlowQuery = TimeSpan.Zero;
        });
        using ServiceProvider services = collection.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredKeyedService<Graph>("trial"));
        Assert.Equal(
            [
                "AddKeyedScoGraph \"trial\": A graph has one source, but BuiltIn and Path are set. Leave one.",
                $"AddKeyedScoGraph \"trial\": There is no file 'nowhere.json' (looked for {Path.GetFullPath("nowhere.json")}). "
                    + "Path names a JSON file in ScoGraph's format, or a file that ends in .scograph.",
                "AddKeyedScoGraph \"trial\": SlowQuery is 00:00:00. It is more than zero, or Timeout.InfiniteTimeSpan for never.",
            ],
            error.Failures);
    }

    [Fact]
    public void A_file_that_keeps_commits_names_the_package_that_opens_it()
    {
        using ServiceProvider services = new ServiceCollection().AddScoGraph(o => o.Path = "towns.scograph").BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<Graph>);
        Assert.Equal(
            ["AddScoGraph: 'towns.scograph' is opened by the package ScoGraph.Sqlite, in the version of this one: dotnet add package ScoGraph.Sqlite."],
            error.Failures);
        Assert.False(File.Exists("towns.scograph"));
    }

    [Fact]
    public async Task A_host_with_wrong_options_does_not_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddScoGraph(o => o.SlowQuery = TimeSpan.FromSeconds(-5));
        using IHost host = builder.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static Graph Filled(GraphOptions options, int nodes)
    {
        Graph graph = new(options);
        graph.Query("UNWIND range(1, $nodes) AS i CREATE ()", ("nodes", nodes));
        return graph;
    }
}
