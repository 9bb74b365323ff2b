using System.CommandLine;
using System.Net;
using ScoGraph.Mcp.Http;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>
/// scograph mcp FILE… | --builtin: answers agents over standard input and output, or HTTP. Nothing else is written to the output.
/// </summary>
internal static class McpCommand
{
    private const int UsualPort = 7475;

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Graphs to answer for, each under the name of its file; the first is asked where a call names none.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> builtIn = new("--builtin") { Description = "Answers for a copy of the built-in graph, as 'builtin'." };
        Option<string?> http = new("--http")
        {
            Description = $"Answers over HTTP, at the path {McpRoutes.Usual}, such as 127.0.0.1:{UsualPort}; port 0 takes any that is free. Without it, standard input and output are the connection.",
            HelpName = "ADDRESS:PORT",
        };
        Option<string[]> procedures = ProceduresOption.Create();
        ListeningOptions listening = new();
        Command command = new("mcp", "Gives graphs to agents as tools, resources and prompts of the Model Context Protocol; they are only read.")
        {
            files, builtIn, http, procedures,
        };
        listening.AddAccessTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            IPEndPoint? place = parsed.GetValue(http) is null ? null : listening.Read(parsed, http, UsualPort);
            using GraphsOfFiles graphs = GraphsOfFiles.Open(
                (parsed.GetValue(files) ?? [], parsed.GetValue(builtIn)), readOnly: true, ProceduresOption.Options(parsed, procedures),
                terminal, cancellationToken);
            if (place is null)
            {
                ScoGraphMcp.ServeAsync(
                    graphs.Served, Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken: cancellationToken)
                    .GetAwaiter().GetResult();
                return ExitCodes.Success;
            }

            bool tellToken = listening.Token(parsed) is null && !listening.HasUsers(parsed);
            try
            {
                Serve(graphs.Served, listening.Read(parsed), place, tellToken, terminal, cancellationToken).GetAwaiter().GetResult();
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
        ServedGraphs graphs, ScoGraphServerOptions access, IPEndPoint place, bool tellToken, ToolTerminal terminal,
        CancellationToken cancellationToken)
    {
        await using McpWebServer server = await McpWebServer.Start(graphs, access, new ScoGraphMcpOptions(), place, cancellationToken);
        terminal.Output.WriteLine($"graphs  {string.Join(", ", graphs.Names)}");
        terminal.Output.WriteLine($"mcp     {server.Address}");
        if (tellToken)
            terminal.Output.WriteLine($"token   {access.Token}");
        await terminal.Output.FlushAsync(CancellationToken.None);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stopped.SetResult))
            await stopped.Task;
        terminal.Errors.WriteLine("Stopping: answers that are under way may end.");
    }
}
