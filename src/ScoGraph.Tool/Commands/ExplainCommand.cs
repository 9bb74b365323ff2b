using System.CommandLine;
using ScoGraph.Queries;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Asking;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph explain [TEXT]: how a question would be answered, or was.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        QueryText text = new();
        Option<string[]> parameters = ParameterOption.Create();
        Option<bool> profile = new("--profile") { Description = "Runs the question and adds the counted rows and the times." };
        Option<string?> graph = GraphOption.Create();
        Option<string[]> procedures = ProceduresOption.Create();
        ViewOptions views = new();
        Command command = new("explain", "Shows the plan of a question as a tree, the last step on top, with the rows expected of each step.")
        {
            text.Argument, text.File, parameters, profile, graph, procedures,
        };
        views.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string word = parsed.GetValue(profile) ? "PROFILE" : "EXPLAIN";
            ChosenView view = views.Read(parsed);
            string? path = parsed.GetValue(graph);
            GraphOptions own = ProceduresOption.Options(parsed, procedures);
            QueryRequest request = new(
                $"{word} {text.Read(parsed, terminal.Input)}", ParameterText.Parse(parsed.GetValue(parameters) ?? []), null, cancellationToken);
            using Graph asked = path is null && view.IsWhole
                ? BuiltInGraph.For([request], own, Session.BuiltIn)
                : GraphOption.Open(path, terminal, cancellationToken, readOnly: true, own);
            QueryResult result = view.Of(asked).Run(request);
            WarningText.Write(result.Warnings, terminal.Errors);
            terminal.Output.Write(result.Plan);
            return ExitCodes.Success;
        });
        return command;
    }
}
