using System.CommandLine;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph why-not [TEXT] --expect COLUMN=VALUE: at which part of a question an expected row is lost.</summary>
internal static class WhyNotCommand
{
    private const string ForPeople = "text", ForPrograms = "json";

    public static Command Create(ToolTerminal terminal)
    {
        QueryText text = new();
        Option<string[]> expect = new("--expect", "-e")
        {
            Description = "A column and the value expected of it; for a node its key. May be given several times.",
            HelpName = "COLUMN=VALUE",
            Required = true,
        };
        Option<string[]> parameters = ParameterOption.Create();
        Option<string> format = new("--format", "-f") { Description = "How to write the answer.", DefaultValueFactory = _ => ForPeople };
        format.AcceptOnlyFromAmong(ForPeople, ForPrograms);
        Option<string?> graph = GraphOption.Create();
        Option<string[]> procedures = ProceduresOption.Create();
        ViewOptions views = new();
        Command command = new("why-not", "Tells at which clause or condition of a question an expected row is lost, with the nearest facts.")
        {
            text.Argument, text.File, expect, parameters, format, graph, procedures,
        };
        views.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            Dictionary<string, object?> expected = Expected(parsed.GetValue(expect) ?? []);
            Dictionary<string, object?> values = ParameterText.Parse(parsed.GetValue(parameters) ?? []);
            ChosenView view = views.Read(parsed);
            string query = text.Read(parsed, terminal.Input);
            using Graph asked = GraphOption.Open(
                parsed.GetValue(graph), terminal, cancellationToken, readOnly: true, ProceduresOption.Options(parsed, procedures));
            QuerySource source = view.Of(asked);
            ValidOnOption.Warn(source, terminal.Errors);
            WhyNotAnswer answer = source.WhyNot(query, expected, values, null, cancellationToken);
            terminal.Output.Write(parsed.GetValue(format) == ForPrograms ? answer.ToJson() + "\n" : answer.ToString());
            return answer.Outcome == WhyNotOutcome.CannotTell ? ExitCodes.Failed : ExitCodes.Success;
        });
        return command;
    }

    private static Dictionary<string, object?> Expected(string[] texts)
    {
        foreach (string text in texts.Where(text => text.IndexOf('=', StringComparison.Ordinal) < 1))
            throw new UsageException($"'{text}' is no expected value; write --expect column=value, such as --expect c.name=China.");
        return ParameterText.Parse(texts);
    }
}
