using System.CommandLine;
using ScoGraph.Tool.Batch;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph batch: one JSON request a line in, one JSON answer a line out.</summary>
internal static class BatchCommand
{
    public static Command Create(TextReader input, TextWriter output)
    {
        Option<string?> graph = GraphOption.Create();
        Option<bool> readOnly = new("--read-only") { Description = "Refuses queries that change the graph." };
        Command command = new(
            "batch",
            "Reads one JSON request a line from standard input, {\"id\": 1, \"query\": \"RETURN $x AS x\", \"parameters\": {\"x\": 1}}, "
                + "and writes one JSON answer a line, so that a program in any language can keep one process open.")
        {
            graph, readOnly,
        };
        command.SetCancellable((parsed, cancellation) =>
        {
            QueryOptions options = new() { ReadOnly = parsed.GetValue(readOnly) };
            BatchSession session = new(GraphOption.Open(parsed.GetValue(graph), cancellation), options);
            while (input.ReadLine() is { } line)
            {
                cancellation.ThrowIfCancellationRequested();
                if (line.Trim().Length == 0)
                    continue;
                output.Write(session.Answer(line, cancellation) + "\n");
                output.Flush();
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
