using System.CommandLine;
using ScoGraph.Results;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph query [TEXT]: asks one question and writes the rows.</summary>
internal static class QueryCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        QueryText text = new();
        Option<string[]> parameters = ParameterOption.Create();
        Option<string> format = new("--format", "-f")
        {
            Description = "How to write the rows.",
            DefaultValueFactory = _ => RowFormats.ForPeople,
        };
        format.AcceptOnlyFromAmong([.. RowFormats.Names]);
        Option<string?> graph = GraphOption.Create();
        LimitOptions limits = new(QueryLimits.None);
        Command command = new("query", "Asks one question and writes the rows to standard output, messages to standard error.")
        {
            text.Argument, text.File, parameters, format, graph,
        };
        limits.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            Dictionary<string, object?> values = ParameterText.Parse(parsed.GetValue(parameters) ?? []);
            QueryResult result = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken)
                .Query(text.Read(parsed, terminal.Input), values, limits.Read(parsed), cancellationToken);
            Write(result, parsed.GetValue(format)!, terminal);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(QueryResult result, string format, ToolTerminal terminal)
    {
        WarningText.Write(result.Warnings, terminal.Errors);
        if (result.Columns.Count > 0 && !(format == RowFormats.ForPeople && ScreenTable.TryWrite(result, terminal)))
            RowFormats.Write(result, format, terminal.Output);
        if (result.Plan is { } plan)
            terminal.Output.Write(plan);
        if (result.Updates.Any)
            terminal.Errors.WriteLine(UpdateText.Write(result.Updates));
    }
}
