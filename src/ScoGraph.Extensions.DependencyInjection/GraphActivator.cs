using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScoGraph.Extensions.DependencyInjection.Logging;
using ScoGraph.Knowledge;

namespace ScoGraph.Extensions.DependencyInjection;

/// <summary>Makes the graph that options describe.</summary>
internal static class GraphActivator
{
    /// <param name="name">The options' name, which is also the graph's key; empty for the one without.</param>
    public static Graph Create(IServiceProvider services, string name)
    {
        ScoGraphOptions options = services.GetRequiredService<IOptionsMonitor<ScoGraphOptions>>().Get(name);
        GraphOptions logged = options.Graph;
        if (services.GetService<ILoggerFactory>() is { } loggers)
        {
            ILogger logger = loggers.CreateLogger(name.Length == 0 ? "ScoGraph" : $"ScoGraph.{name}");
            logged = logged with { Observer = new LoggingObserver(logger, options.SlowQuery, logged.Observer) };
        }

        if (options.Factory is { } factory)
        {
            return factory(services, logged)
                ?? throw new InvalidOperationException($"The factory of {ScoGraphOptionsValidator.Call(name)} gave null instead of a graph.");
        }

        if (options.Path is { } path)
            return KeptFiles.IsNamed(path) ? KeptFiles.Open!(path, logged) : Graph.Load(path, logged);
        return options.BuiltIn ? KnowledgeGraph.Sco.Graph.Copy(logged) : new Graph(logged);
    }
}
