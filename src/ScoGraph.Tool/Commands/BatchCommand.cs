using System.CommandLine;
using ScoGraph.Tool.Batch;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph batch: one JSON request a line in, one JSON answer a line out.</summary>
internal static class BatchCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> graph = GraphOption.Create();
        Option<bool> readOnly = new("--read-only") { Description = "Refuses queries that change the graph." };
        Command command = new(
            "batch",
            "Answers a JSON request a line, such as {\"query\": \"RETURN $x\", \"parameters\": {\"x\": 1}}, with a JSON answer a line, for any program.")
        {
            graph, readOnly,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            QueryOptions options = new() { ReadOnly = parsed.GetValue(readOnly) };
            BatchSession session = new(GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken), options);
            while (terminal.Input.ReadLine() is { } line)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (line.Trim().Length == 0)
                    continue;
                terminal.Output.Write(session.Answer(line, cancellationToken) + "\n");
                terminal.Output.Flush();
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
