using System.CommandLine;
using System.Net;
using ScoGraph.Mcp.Http;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>scograph serve FILE… | --builtin: answers other programs over HTTP and Bolt, and agents, until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Graphs to serve, each under the name of its file; the first is asked where a client names none.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> builtIn = new("--builtin") { Description = "Serves a copy of the built-in graph, as 'builtin'." };
        Option<bool> readOnly = new("--read-only") { Description = "Refuses every query that changes something." };
        Option<string[]> procedures = ProceduresOption.Create();
        ListeningOptions listening = new();
        Command command = new("serve", "Serves graphs over HTTP (Neo4j's Query API) and Bolt to other programs, and to agents over the Model Context Protocol, until Ctrl-C.")
        {
            files, builtIn, readOnly, procedures,
        };
        LoadOptions load = new();
        listening.AddTo(command);
        load.AddTo(command);
        command.Add(ServeSettings.Option);
        command.SetCancellable((asked, cancellationToken) =>
        {
            ParseResult parsed = asked.GetValue(ServeSettings.Option) is { } path ? ServeSettings.Add(command, asked, path) : asked;
            (IPEndPoint http, IPEndPoint bolt) = listening.Addresses(parsed);
            bool reads = parsed.GetValue(readOnly), tellToken = listening.Token(parsed) is null && !listening.HasUsers(parsed);
            ScoGraphServerOptions options = load.Apply(parsed, listening.Read(parsed) with { ReadOnly = reads });
            using GraphsOfFiles graphs = GraphsOfFiles.Open(
                (parsed.GetValue(files) ?? [], parsed.GetValue(builtIn)), reads, ProceduresOption.Options(parsed, procedures), terminal,
                cancellationToken);
            try
            {
                Serve(graphs.Served, options, (http, bolt), tellToken, terminal, cancellationToken).GetAwaiter().GetResult();
            }
            catch (ArgumentException exception)
            {
                throw new UsageException(PlainMessage.Of(exception));
            }

            return ExitCodes.Cancelled;
        });
        return command;
    }

    private static async Task Serve(
        ServedGraphs graphs, ScoGraphServerOptions options, (IPEndPoint Http, IPEndPoint Bolt) places, bool tellToken,
        ToolTerminal terminal, CancellationToken cancellationToken)
    {
        await using ScoGraphServer server = await ScoGraphServer.StartAsync(
            graphs, options.WithMcp(), places.Http, places.Bolt, cancellationToken);
        terminal.Output.WriteLine($"graphs  {string.Join(", ", graphs.Names)}");
        bool isEncrypted = options.Certificate is not null;
        string http = $"{(isEncrypted ? "https" : "http")}://{server.HttpAddress}";
        terminal.Output.WriteLine($"http    {http}");
        terminal.Output.WriteLine($"bolt    {(isEncrypted ? "bolt+s" : "bolt")}://{server.BoltAddress}");
        terminal.Output.WriteLine($"mcp     {http}{McpRoutes.Usual}");
        if (tellToken)
            terminal.Output.WriteLine($"token   {options.Token}");
        await terminal.Output.FlushAsync(CancellationToken.None);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stopped.SetResult))
            await stopped.Task;
        terminal.Errors.WriteLine("Stopping: answers that are under way may end.");
    }
}
