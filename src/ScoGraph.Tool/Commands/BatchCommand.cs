using System.CommandLine;
using ScoGraph.Beliefs;
using ScoGraph.Tool.Asking;
using ScoGraph.Tool.Batch;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph batch: one JSON request a line in, one JSON answer a line out.</summary>
internal static class BatchCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> graph = GraphOption.Create();
        Option<string[]> procedures = ProceduresOption.Create();
        WritingOptions writing = new();
        Option<string[]> believe = BelieveOption.Create();
        LimitOptions limits = new(new QueryLimits { Timeout = TimeSpan.FromSeconds(60), MaxRows = 1_000_000, MaxMemory = 1_000_000_000 });
        Command command = new(
            "batch",
            "Answers a JSON request a line, such as {\"query\": \"RETURN $x\", \"parameters\": {\"x\": 1}}, with a JSON answer a line, for any program.")
        {
            graph, procedures, believe,
        };
        writing.AddTo(command);
        limits.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            QueryOptions options = limits.Read(parsed);
            BeliefText? belief = BelieveOption.Read(parsed, believe);
            string? path = parsed.GetValue(graph);
            GraphSaving saving = writing.Read(parsed, path);
            bool reads = options.ReadOnly || options.ValidOn is not null || saving.Past is not null;
            using Graph asked = GraphOption.Open(
                path, terminal, cancellationToken, reads, ProceduresOption.Options(parsed, procedures));
            BatchSession session = new(asked, options) { Past = saving.Past, Note = saving.Note, Belief = belief };
            BatchLines lines = new(terminal.Input);
            while (lines.Read(out string line) is var kind && kind != BatchLine.None)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (kind == BatchLine.Whole && line.Trim().Length == 0)
                    continue;
                terminal.Output.Write(
                    (kind == BatchLine.TooLong ? BatchSession.TooLong() : session.Answer(line, cancellationToken)) + "\n");
                terminal.Output.Flush();
            }

            saving.Save(asked, session.HasChanged, terminal, cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }
}
