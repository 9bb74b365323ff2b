using System.CommandLine;
using System.Globalization;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph history FILE: the commits, a line each, or all that they changed.</summary>
internal static class HistoryCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Option<long> from = new("--from") { Description = "The first commit.", HelpName = "COMMIT", DefaultValueFactory = _ => 1 };
        Option<long> to = new("--to") { Description = "The last commit.", HelpName = "COMMIT", DefaultValueFactory = _ => long.MaxValue };
        Option<bool> json = new("--json") { Description = "Prints each commit with all that it changed, an object of JSON a line." };
        Command command = new("history", "Lists the commits of a file: number, instant, how much changed, author and message.")
        {
            file, from, to, json,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            (long first, long last) = (parsed.GetValue(from), parsed.GetValue(to));
            if (first < 1 || last < first)
                throw new UsageException($"--to {last} is before --from {first}; commits count from 1.");
            using SqliteGraph graph = KeptFile.Open(parsed.GetRequiredValue(file), readOnly: true);
            foreach (GraphCommit commit in graph.History(first - 1, last))
            {
                cancellationToken.ThrowIfCancellationRequested();
                terminal.Output.WriteLine(parsed.GetValue(json) ? CommitLine.Json(commit) : Line(commit));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static string Line(GraphCommit commit)
    {
        GraphChanges changes = commit.Changes;
        string declared = changes.Schema.Count == 0 ? "" : $", {changes.Schema.Count} declarations";
        string told = string.Join(": ", new[] { commit.Author, commit.Message }.Where(text => text is not null));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{commit.Number}  {commit.Instant:u}  {changes.Nodes.Count} nodes, {changes.Relationships.Count} relationships{declared}  {told}")
            .TrimEnd();
    }
}
