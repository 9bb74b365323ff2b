using System.CommandLine;
using System.Net;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>scograph serve FILE… | --builtin: answers other programs over HTTP and Bolt until Ctrl-C.</summary>
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
        Command command = new("serve", "Serves graphs over HTTP (Neo4j's Query API) and Bolt to other programs, until Ctrl-C.")
        {
            files, builtIn, readOnly, procedures,
        };
        listening.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            (IPEndPoint http, IPEndPoint bolt) = listening.Addresses(parsed);
            string? given = listening.Token(parsed);
            bool reads = parsed.GetValue(readOnly);
            using GraphsOfFiles graphs = GraphsOfFiles.Open(
                (parsed.GetValue(files) ?? [], parsed.GetValue(builtIn)), reads, ProceduresOption.Options(parsed, procedures), terminal,
                cancellationToken);
            ScoGraphServerOptions options = new()
            {
                Token = given ?? ServeToken.Create(),
                ReadOnly = reads,
                AllowedHosts = listening.Hosts(parsed),
                AllowUnencrypted = listening.IsExposed(parsed),
            };
            try
            {
                Serve(graphs.Served, options, (http, bolt), given is null, terminal, cancellationToken).GetAwaiter().GetResult();
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
        await using ScoGraphServer server = await ScoGraphServer.StartAsync(graphs, options, places.Http, places.Bolt, cancellationToken);
        terminal.Output.WriteLine($"graphs  {string.Join(", ", graphs.Names)}");
        terminal.Output.WriteLine($"http    http://{server.HttpAddress}");
        terminal.Output.WriteLine($"bolt    bolt://{server.BoltAddress}");
        if (tellToken)
            terminal.Output.WriteLine($"token   {options.Token}");
        await terminal.Output.FlushAsync(CancellationToken.None);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stopped.SetResult))
            await stopped.Task;
        terminal.Errors.WriteLine("Stopping: answers that are under way may end.");
    }
}
