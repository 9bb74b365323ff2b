using System.CommandLine;
using ScoGraph.Documents;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Asking;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Texts;

/// <summary>scograph accept FILE: writes the facts that were accepted into a graph, with their citations.</summary>
internal static class AcceptCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = ReviewCommand.FileArgument();
        Option<string?> graph = GraphOption.Create();
        SaveOption save = new();
        AuthorOptions authors = new();
        Command command = new("accept", "Writes the accepted facts of a review file into a graph, all or none, each with its citation.")
        {
            file, graph, save.Option,
        };
        authors.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(file);
            string? source = parsed.GetValue(graph);
            GraphSaving saving = save.Read(parsed, source);
            CommitNote note = authors.Read(parsed, saving.IsKept ? source : saving.Target?.Path);
            saving = saving with { Note = note };
            IReadOnlyList<ReviewItem> items = ReviewFile.Read(FilePlaces.ReadText(path, "facts for review"), path);
            using Graph opened = GraphOption.Open(source, terminal, cancellationToken);
            ReviewResult result;
            using (Transaction transaction = opened.BeginTransaction(cancellationToken))
            {
                transaction.Describe(note.Author, note.Message);
                result = ReviewFile.Accept(transaction, items, cancellationToken);
                if (result.HasChanged)
                    transaction.Commit();
            }

            terminal.Output.WriteLine(
                $"{result.Added} added, {result.Cited} cited once more, {result.Unchanged} known with this citation, {result.Rejected} rejected, {result.Undecided} undecided");
            saving.Save(opened, result.HasChanged, terminal, cancellationToken);
            if (result.HasChanged && saving.Target is null)
                saving.TellLost(terminal);
            return ExitCodes.Success;
        });
        return command;
    }
}
