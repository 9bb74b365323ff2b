using System.CommandLine;
using ScoGraph.Beliefs;
using ScoGraph.Queries;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Asking;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph query [TEXT]: asks one question, or the statements of a script in order, and writes the rows.</summary>
internal static class QueryCommand
{
    public const string Name = "query";

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
        Option<string[]> procedures = ProceduresOption.Create();
        Option<bool> why = new("--why")
        {
            Description = "Writes below each row what it rests on: facts with their passages, and what was looked for and not found.",
        };
        Option<string[]> believe = BelieveOption.Create();
        LimitOptions limits = new(QueryLimits.None);
        WritingOptions writing = new();
        Command command = new(
            Name,
            "Asks a question, or several that end with semicolons, and writes the rows to standard output, messages to standard error.")
        {
            text.Argument, text.File, parameters, format, why, believe, graph, procedures,
        };
        writing.AddTo(command);
        limits.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string? path = parsed.GetValue(graph);
            BeliefText? belief = BelieveOption.Read(parsed, believe);
            Dictionary<string, object?> values = ParameterText.Parse(parsed.GetValue(parameters) ?? []);
            QueryOptions options = limits.Read(parsed) with { Evidence = parsed.GetValue(why) };
            _ = RowFormats.Writer(parsed.GetValue(format)!, terminal, options.Evidence);
            string script = text.Read(parsed, terminal.Input);
            GraphSaving saving = writing.Read(parsed, path);
            bool reads = options.ReadOnly || options.ValidOn is not null || saving.Past is not null;
            IReadOnlyList<ScriptStatement> statements = ScriptStatement.Read(script);
            GraphOptions own = ProceduresOption.Options(parsed, procedures);
            bool asksAlone = path is null && !saving.NeedsGraph && belief is null && options.ValidOn is null;
            using Graph asked = asksAlone
                ? BuiltInGraph.For(
                    statements.Select(s => new QueryRequest(s.Text, values, options, cancellationToken)), own, Session.BuiltIn)
                : GraphOption.Open(path, terminal, cancellationToken, reads, own);
            QuerySource source = BelieveOption.Of(saving.Asked(asked), belief);
            ScriptRun run = new(source, terminal, parsed.GetValue(format)!)
            {
                Note = saving.Note,
                Parameters = values,
                Options = options,
                File = parsed.GetValue(text.File),
            };
            bool succeeded = run.All(statements, cancellationToken);
            if (succeeded)
                saving.Save(asked, run.HasChanged, terminal, cancellationToken);
            if (run.HasChanged && (!succeeded || saving.Target is null))
                saving.TellLost(terminal);
            return succeeded ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }
}
