using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Serving;
using ScoGraph.Mcp.Stdio;

namespace ScoGraph;

/// <summary>Graphs for agents over two streams, as programs that start a server of the Model Context Protocol speak with it.</summary>
public static class ScoGraphMcp
{
    /// <summary>
    /// Answers messages of the Model Context Protocol, one per line, until the input ends. Graphs are only read. Whoever writes to
    /// <paramref name="output"/> beside it disturbs the client: logs belong on standard error.
    /// </summary>
    /// <param name="graphs">The graphs, at least one; the first is asked where a call names none. They are not disposed.</param>
    /// <param name="input">Where messages come from, as standard input.</param>
    /// <param name="output">Where answers go, as standard output.</param>
    /// <param name="options">How much agents may ask and receive; null for the usual.</param>
    /// <param name="log">Where failures of the server itself go; null for standard error.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    /// <exception cref="ArgumentException">A number of the options is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// ServedGraphs graphs = new();
    /// graphs.Add("places", graph);
    /// await ScoGraphMcp.ServeAsync(graphs, Console.OpenStandardInput(), Console.OpenStandardOutput());
    /// </code></example>
    public static async Task ServeAsync(
        ServedGraphs graphs, Stream input, Stream output, ScoGraphMcpOptions? options = null, ILogger? log = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using ILoggerFactory standard = LoggerFactory.Create(logs => logs
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        using MessageHandler handler = new(
            graphs, options ?? new ScoGraphMcpOptions(), log ?? standard.CreateLogger(typeof(ScoGraphMcp).FullName!));
        using LineConversation conversation = new(handler, output);
        await conversation.Run(input, cancellationToken);
    }
}
