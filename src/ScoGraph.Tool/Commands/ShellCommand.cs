using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Shell;
using ScoGraph.Tool.Shell.Editing;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph shell: questions and commands one after the other.</summary>
internal static class ShellCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Option<string?> graph = GraphOption.Create();
        Option<string[]> procedures = ProceduresOption.Create();
        Option<string?> asOf = AsOfOption.Create();
        AuthorOptions authors = new();
        LimitOptions limits = new(QueryLimits.None, "300 unless given, which :timeout changes.");
        Command command = new(
            "shell",
            "Asks question after question, with history, completion and colours; :help lists its commands. The graph changes in memory until :save.")
        {
            graph, procedures, asOf,
        };
        authors.AddTo(command);
        limits.AddTo(command);

        // Not cancellable as a command: Ctrl-C stops a question, not the shell.
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(graph);
            PastPoint? past = AsOfOption.Read(parsed, asOf);
            CommitNote note = authors.Read(parsed, path);
            using Session session = new(
                TimeProvider.System, Directory.GetCurrentDirectory(), limits.Read(parsed),
                options => path is null ? Session.BuiltIn(options)
                    : GraphOption.Import(path, new GraphImportOptions(), options, terminal, CancellationToken.None),
                ProceduresOption.Read(parsed, procedures))
            {
                Host = SessionHost.Shell,
                File = path,
                Note = note,
            };
            session.GoTo(past);
            ShellSession shell = new(session, terminal);
            if (!terminal.HasKeyboard)
            {
                shell.Follow(terminal.Input);
                return shell.Failed ? ExitCodes.Failed : ExitCodes.Success;
            }

            InputHistory history = new(InputHistory.DefaultPath);
            shell.Talk(new ConsoleKeyboard(), history, () => (Console.WindowWidth, Console.WindowHeight));
            return ExitCodes.Success;
        });
        return command;
    }
}
