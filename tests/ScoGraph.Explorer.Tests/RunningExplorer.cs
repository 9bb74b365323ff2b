using System.Net;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Tests;

/// <summary>An explorer on a free port of this machine, and the graphs that it shows.</summary>
internal sealed class RunningExplorer(ExplorerServer server, IReadOnlyList<Graph> graphs) : IAsyncDisposable
{
    public const string Token = "a token for these tests";

    private readonly List<Func<Task>> _before = [];

    /// <summary>Does something before the explorer ends, as closing the pages that would ask it on and on.</summary>
    public void BeforeEnd(Func<Task> what) => _before.Add(what);

    public Uri Page => new($"http://{server.Address}/");

    public static Task<RunningExplorer> Start(bool readOnly = true, params (string Name, Graph Graph)[] graphs) =>
        Start(new ScoGraphServerOptions { Token = Token, ReadOnly = readOnly }, graphs);

    public static Task<RunningExplorer> Start(ScoGraphServerOptions options, params (string Name, Graph Graph)[] graphs) =>
        Start(options, null, graphs);

    public static async Task<RunningExplorer> Start(
        ScoGraphServerOptions options, ReviewTable? review, params (string Name, Graph Graph)[] graphs)
    {
        ServedGraphs served = new();
        foreach ((string name, Graph graph) in graphs)
            served.Add(name, graph);
        ExplorerServer server = await ExplorerServer.Start(
            served, options, new IPEndPoint(IPAddress.Loopback, 0), review, CancellationToken.None);
        return new RunningExplorer(server, [.. graphs.Select(graph => graph.Graph)]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Func<Task> what in _before)
            await what();
        await server.DisposeAsync();
        foreach (Graph graph in graphs)
            graph.Dispose();
    }
}
