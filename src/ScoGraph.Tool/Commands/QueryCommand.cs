using System.CommandLine;
using ScoGraph.Results;
using ScoGraph.Tool.Output;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph query TEXT: asks one question and writes the rows.</summary>
internal static class QueryCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        Argument<string> text = new("query") { Description = "The question, one openCypher statement." };
        Option<string[]> parameters = ParameterOption.Create();
        Option<string> format = new("--format", "-f") { Description = "How to write the rows.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong([.. RowFormats.Names]);
        Option<string?> graph = GraphOption.Create();
        Command command = new("query", "Asks one question and writes the rows to standard output, messages to standard error.") { text, parameters, format, graph };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(text), parsed.GetValue(parameters) ?? [], parsed.GetValue(format)!, parsed.GetValue(graph), output, errors));
        return command;
    }

    private static int Run(string text, string[] parameters, string format, string? graph, TextWriter output, TextWriter errors)
    {
        Dictionary<string, object?> values = ParameterText.Parse(parameters);
        QueryResult result = GraphOption.Open(graph).Query(text, values);
        WarningText.Write(result.Warnings, errors);
        if (result.Columns.Count > 0)
            RowFormats.Write(result, format, output);
        if (result.Plan is { } plan)
            output.Write(plan);
        if (result.Updates.Any)
            errors.WriteLine(UpdateText.Write(result.Updates));
        return ExitCodes.Success;
    }
}
