using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Serving;
using ScoGraph.Server.Asking;

namespace ScoGraph.Mcp.Http;

/// <summary>
/// Who answers a caller: each knows of the graphs alone that the caller may read, and keeps to the caller's limits. Any thread.
/// </summary>
/// <param name="asker">Knows what callers may read.</param>
/// <param name="options">How answers are bounded.</param>
/// <param name="log">Where failures are written.</param>
internal sealed class CallerHandlers(Asker asker, ScoGraphMcpOptions options, ILogger log) : IDisposable
{
    private readonly ConcurrentDictionary<(string Names, QueryLimits Limits), MessageHandler> _byRights = new();

    /// <exception cref="ServerException">The caller may read no graph.</exception>
    public MessageHandler For(Caller caller)
    {
        string[] names = [.. asker.NamesFor(caller)];
        return names.Length == 0 ? throw ServerErrors.NoRole(caller.Name)
            : _byRights.GetOrAdd((string.Join('/', names), caller.Limits.Queries), rights => new MessageHandler(
                Of(names, caller), options with { Limits = options.Limits.Within(rights.Limits) }, log));
    }

    /// <summary>What a message of a caller asks.</summary>
    public CallerQuestions Begin(Caller caller) => new(asker, caller);

    public void Dispose()
    {
        foreach (MessageHandler handler in _byRights.Values)
            handler.Dispose();
    }

    private ServedGraphs Of(string[] names, Caller caller)
    {
        ServedGraphs graphs = new();
        foreach (string name in names)
            graphs.Add(name, asker.Find(name, caller));
        return graphs;
    }
}
