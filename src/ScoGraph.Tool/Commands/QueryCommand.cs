using System.CommandLine;
using ScoGraph.Results;
using ScoGraph.Tool.Output;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph query [TEXT]: asks one question and writes the rows.</summary>
internal static class QueryCommand
{
    public static Command Create(TextReader input, TextWriter output, TextWriter errors)
    {
        QueryText text = new();
        Option<string[]> parameters = ParameterOption.Create();
        Option<string> format = new("--format", "-f") { Description = "How to write the rows.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong([.. RowFormats.Names]);
        Option<string?> graph = GraphOption.Create();
        Command command = new("query", "Asks one question and writes the rows to standard output, messages to standard error.")
        {
            text.Argument, text.File, parameters, format, graph,
        };
        command.SetCancellable((parsed, cancellation) =>
        {
            Dictionary<string, object?> values = ParameterText.Parse(parsed.GetValue(parameters) ?? []);
            QueryResult result = GraphOption.Open(parsed.GetValue(graph), cancellation)
                .Query(text.Read(parsed, input), values, null, cancellation);
            Write(result, parsed.GetValue(format)!, output, errors);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(QueryResult result, string format, TextWriter output, TextWriter errors)
    {
        WarningText.Write(result.Warnings, errors);
        if (result.Columns.Count > 0)
            RowFormats.Write(result, format, output);
        if (result.Plan is { } plan)
            output.Write(plan);
        if (result.Updates.Any)
            errors.WriteLine(UpdateText.Write(result.Updates));
    }
}
