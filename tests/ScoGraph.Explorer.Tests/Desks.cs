using ScoGraph.Explorer.Asking;
using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Tests;

/// <summary>Workspaces without a browser.</summary>
internal static class Desks
{
    public static Workspace On(Graph graph, bool readOnly = true) => On(readOnly, ("graph", graph));

    public static Workspace On(bool readOnly, params (string Name, Graph Graph)[] graphs)
    {
        ServedGraphs served = new();
        foreach ((string name, Graph graph) in graphs)
            served.Add(name, graph);
        ScoGraphServerOptions options = new() { Token = "a token", ReadOnly = readOnly };
        return new Workspace(new Asker(served, options), new Caller("token", "", Caller.Http, users: null));
    }

    /// <summary>The workspace of a user, where graphs may be changed.</summary>
    public static Workspace Of(ServerUsers users, string user, params (string Name, Graph Graph)[] graphs)
    {
        ServedGraphs served = new();
        foreach ((string name, Graph graph) in graphs)
            served.Add(name, graph);
        return new Workspace(
            new Asker(served, new ScoGraphServerOptions { Users = users }), new Caller(user, "", Caller.Http, users));
    }
}
