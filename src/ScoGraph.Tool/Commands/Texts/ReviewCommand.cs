using System.CommandLine;
using ScoGraph.Documents;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Reviewing;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Texts;

/// <summary>scograph review FILE: goes through proposed facts one by one.</summary>
internal static class ReviewCommand
{
    public static Argument<string> FileArgument() => new("file")
    {
        Description = "A review file: the facts that propose wrote, a line each, which may be edited.",
    };

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = FileArgument();
        Command command = new("review", "Shows the undecided facts of a review file one by one: accept, reject, edit, skip or quit. Each decision is kept at once.")
        {
            file,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(file);
            List<ReviewItem> items = [.. ReviewFile.Read(FilePlaces.ReadText(path, "facts for review"), path)];
            new ReviewSession(items, terminal, () => Keep(path, items)).Run(cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>The new file takes the place of the old one when it is whole.</summary>
    private static void Keep(string path, List<ReviewItem> items) => FilePlaces.Write(path, () =>
    {
        string whole = path + ".new";
        using (StreamWriter writer = new(whole))
            ReviewFile.Write(items, writer);
        File.Move(whole, path, overwrite: true);
    });
}
